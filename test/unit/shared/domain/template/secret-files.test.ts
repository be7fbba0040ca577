import { describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../../../shared/domain/template/changes.ts';
import { changeSecretFiles, type Mounting } from '../../../../../shared/domain/template/secret-files.ts';

const EMPTY: Mounting = { volumes: [], mounts: [], otherMounts: [] };
const CERTS: Mounting = {
  volumes: [
    { name: 'certs', secret: { secret: 'certs', items: [{ path: 'tls.pem', version: '1', mode: 256 }] } },
    { name: 'cache', emptyDir: { medium: 'MEMORY' } },
  ],
  mounts: [
    { name: 'certs', mountPath: '/certs/' },
    { name: 'cache', mountPath: '/cache' },
  ],
  otherMounts: [],
};

/** `/dir/file` to `secret:version`. */
function change(before: Mounting, files: Record<string, string>, strategy: Strategy = 'merge') {
  const references = Object.entries(files).map(([path, text]) => {
    const [secret = '', version = ''] = text.split(':');
    return [path, { secret, version }] as const;
  });
  const result = changeSecretFiles(before, { strategy, env: new Map(), files: new Map(references) });
  return result.ok ? result.value : result.error;
}

describe('changeSecretFiles', () => {
  test('mounts a volume for each directory, named after it', () => {
    expect(
      change(EMPTY, { '/etc/api/key': 'key:1', '/etc/api/key.old': 'key:2', '/run/db': 'db:latest' }),
    ).toEqual({
      volumes: [
        {
          name: 'secret-etc-api',
          secret: {
            secret: 'key',
            items: [
              { path: 'key', version: '1' },
              { path: 'key.old', version: '2' },
            ],
          },
        },
        { name: 'secret-run', secret: { secret: 'db', items: [{ path: 'db', version: 'latest' }] } },
      ],
      mounts: [
        { name: 'secret-etc-api', mountPath: '/etc/api' },
        { name: 'secret-run', mountPath: '/run' },
      ],
      otherMounts: [],
    });
  });

  test('changes the version of a file in its place, with its mode', () => {
    expect(change(CERTS, { '/certs/tls.pem': 'certs:2' })).toMatchObject({
      volumes: [
        { name: 'certs', secret: { secret: 'certs', items: [{ path: 'tls.pem', version: '2', mode: 256 }] } },
        { name: 'cache' },
      ],
      mounts: CERTS.mounts,
    });
  });

  test('adds a file beside those of the same secret, or takes their place when overwriting', () => {
    const added = { path: 'ca.pem', version: '1' };
    expect(change(CERTS, { '/certs/ca.pem': 'certs:1' })).toMatchObject({
      volumes: [{ secret: { items: [{ path: 'tls.pem' }, added] } }, {}],
    });
    expect(change(CERTS, { '/certs/ca.pem': 'certs:1' }, 'overwrite')).toMatchObject({
      volumes: [{ secret: { items: [added] } }, {}],
    });
  });

  test('puts another secret in the place of the only file', () => {
    expect(change(CERTS, { '/certs/tls.pem': 'new:1' })).toMatchObject({
      volumes: [{ name: 'certs', secret: { secret: 'new', items: [{ path: 'tls.pem', version: '1' }] } }, {}],
    });
  });

  test('overwriting takes away the other secrets and nothing else', () => {
    expect(change(CERTS, { '/run/db': 'db:1' }, 'overwrite')).toEqual({
      volumes: [
        { name: 'cache', emptyDir: { medium: 'MEMORY' } },
        { name: 'secret-run', secret: { secret: 'db', items: [{ path: 'db', version: '1' }] } },
      ],
      mounts: [
        { name: 'cache', mountPath: '/cache' },
        { name: 'secret-run', mountPath: '/run' },
      ],
      otherMounts: [],
    });
  });

  test('leaves a volume to the sidecar that mounts it too', () => {
    const shared = { ...CERTS, otherMounts: [{ name: 'certs', mountPath: '/tls' }] };
    const changed = change(shared, { '/certs/tls.pem': 'certs:2' });
    expect(changed).toMatchObject({
      volumes: [
        { name: 'certs', secret: { items: [{ version: '1' }] } },
        { name: 'cache' },
        { name: 'secret-certs', secret: { items: [{ version: '2' }] } },
      ],
      mounts: [{ name: 'secret-certs', mountPath: '/certs/' }, { name: 'cache' }],
    });
    expect(change(shared, { '/run/db': 'db:1' }, 'overwrite')).toMatchObject({
      volumes: [{ name: 'certs' }, { name: 'cache' }, { name: 'secret-run' }],
    });
  });

  test('finds a free name for the volume', () => {
    const taken = { ...EMPTY, volumes: [{ name: 'secret-run', emptyDir: {} }] };
    expect(change(taken, { '/run/db': 'db:1' })).toMatchObject({ mounts: [{ name: 'secret-run-2' }] });
  });

  test.each([
    ['two secrets in one new directory', EMPTY, { '/run/a': 'a:1', '/run/b': 'b:1' }, 'found a and b'],
    ['another secret beside a file that stays', CERTS, { '/certs/ca.pem': 'ca:1' }, 'found certs and ca'],
    [
      'a file in a directory of another kind',
      CERTS,
      { '/cache/key': 'key:1' },
      'found another volume mounted there',
    ],
  ])('refuses %s', (_, before, files, message) => {
    expect(change(before, files)).toEqual([expect.stringContaining(message)]);
  });

  test('changes nothing when the same is asked for again', () => {
    const files = { '/certs/ca.pem': 'certs:1', '/run/b': 'db:1', '/run/a': 'db:2' };
    const once = change(CERTS, files) as Mounting;
    expect(change(once, files)).toEqual(once);
    expect(change(CERTS, { '/certs/tls.pem': 'certs:1' })).toEqual(CERTS);
  });
});

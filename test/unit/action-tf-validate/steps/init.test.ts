import { describe, expect, test } from '@jest/globals';
import { initArgs, readInit, wantsText } from '../../../../action-tf-validate/src/steps/terraform/init.ts';
import { done, recorded, subject } from './recorded.ts';

const read = (name: string, more = {}) =>
  readInit(done({ exitCode: 1, stdout: recorded(`init-${name}.jsonl`) }), subject('envs/prod', more));

describe('an init that fails', () => {
  test.each([
    ['registry-unreachable', 'network', 'unreachable', /no such host/],
    ['module-registry-unreachable', 'network', 'unreachable', /no such host/],
    ['git-unreachable', 'network', 'unreachable', /Failed to connect/],
    ['ssh-refused', 'network', 'unreachable', /Connection refused/],
    ['git-credentials', 'credential', 'no-credentials', /could not read Username/],
    ['git-not-found', 'credential', 'no-credentials', /not found/],
  ])('because of %s is no finding: it is a fault of kind %s and the gap %s', (name, fault, kind, message) => {
    const reading = read(name);
    expect(reading).toMatchObject({ kind: 'failed', fault, elsewhere: false, findings: [] });
    expect(reading.gaps).toMatchObject([{ kind, message: expect.stringMatching(message) }]);
  });

  test.each([
    ['syntax-error', 'code', 'invalid-expression', { path: 'envs/prod/main.tf', startLine: 2, endLine: 3 }],
    [
      'unsupported-version',
      'code',
      'unsupported-terraform-core-version',
      { path: 'envs/prod/main.tf', startLine: 2 },
    ],
    ['missing-local-module', 'module', 'unreadable-module-directory', { path: 'envs/prod/main.tf' }],
  ])('because of %s is a fault of the code at its line', (name, fault, id, place) => {
    const reading = read(name);
    expect(reading).toMatchObject({ kind: 'failed', fault, gaps: [] });
    expect(reading.findings[0]).toMatchObject({ kind: 'code', tool: 'init', id, severity: 'high', place });
  });

  test('is not told by the frame that Terraform puts around its errors', () => {
    expect(read('syntax-error').findings).toHaveLength(1);
  });

  const LOCK =
    '# made by a tool\n\nprovider "registry.terraform.io/hashicorp/google" {\n  version = "6.99.0"\n}\n';

  test('because a lock file has no digest for this platform says which command adds it', () => {
    const reading = read('lock-checksum', { lock: LOCK });
    expect(reading).toMatchObject({ kind: 'failed', fault: 'lock', elsewhere: true, gaps: [] });
    expect(reading.findings).toMatchObject([
      {
        id: 'lock-file-lacks-checksum',
        place: { path: 'envs/prod/.terraform.lock.hcl', startLine: 3 },
        anchor: 'registry.terraform.io/hashicorp/google',
        remedy: expect.stringContaining('providers lock -platform=darwin_arm64 '),
      },
    ]);
  });

  test('because a lock file is older than the configuration says so at the provider', () => {
    const reading = read('lock-outdated', { lock: LOCK });
    expect(reading).toMatchObject({ fault: 'lock', elsewhere: false });
    expect(reading.findings).toMatchObject([{ id: 'lock-file-outdated', place: { startLine: 3 } }]);
  });

  test.each(['no-such-version', 'not-in-mirror'])('because of %s may go well with other packages', (name) => {
    expect(read(name)).toMatchObject({ kind: 'failed', elsewhere: true });
  });

  test('because a module of the checkout is missing is told once, at its call', () => {
    const { findings } = read('missing-local-module');
    expect(findings.map(({ id, place }) => [id, place?.startLine])).toEqual([
      ['unreadable-module-directory', expect.any(Number)],
    ]);
  });

  test('because of a file that cannot be opened is told at that file', () => {
    const diagnostic = {
      ...{ severity: 'error', summary: 'Failed to read file' },
      detail: 'The file "gone.tf" could not be read.',
    };
    const stdout = JSON.stringify({ type: 'diagnostic', diagnostic });
    expect(readInit(done({ exitCode: 1, stdout }), subject('a')).findings[0]?.place).toEqual({
      path: 'a/gone.tf',
    });
  });

  test('in words that nobody knows is a gap with the last of them', () => {
    const reading = readInit(done({ exitCode: 1, stderr: 'panic: oh\n' }), subject(''));
    expect(reading).toMatchObject({
      fault: 'tool',
      gaps: [{ kind: 'crashed', message: 'init ended with exit code 1: panic: oh' }],
    });
  });
});

test('an init that goes well says nothing of the lock file that it made here', () => {
  const reading = readInit(done({ stdout: recorded('init-good.jsonl') }), subject('a'));
  expect(reading).toEqual({ kind: 'initialised', findings: [], gaps: [] });
});

describe('a version that cannot answer in JSON', () => {
  test('is asked again for text, without the flag', () => {
    expect(wantsText(done({ exitCode: 1, stderr: 'flag provided but not defined: -json\n' }))).toBe(true);
    expect(wantsText(done({ exitCode: 1, stdout: recorded('init-syntax-error.jsonl') }))).toBe(false);
    expect(initArgs({ asText: true, plugins: '/p' })).toEqual([
      ...['init', '-backend=false', '-input=false', '-no-color', '-plugin-dir=/p'],
    ]);
    expect(initArgs({})).toContain('-json');
  });

  test('is understood, in boxes or without', () => {
    const text = recorded('init-text.txt');
    const boxed = text.replaceAll(/^(?=.)/gm, '│ ');
    for (const stderr of [text, `╷\n${boxed}╵\n`]) {
      const reading = readInit(done({ exitCode: 1, stderr }), subject('a'));
      expect(reading.findings).toMatchObject([
        {
          id: 'unsupported-terraform-core-version',
          place: { path: 'a/main.tf', startLine: 2 },
          message: expect.stringMatching(/^This configuration does not support Terraform version 1\.11\.4/),
        },
      ]);
    }
  });
});

import { crc32c } from '@aws-crypto/crc32c';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { parseSecretReference } from '../../../../../shared/adapters/google/secret-reference.ts';
import { makeSecrets } from '../../../../../shared/adapters/google/secrets.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { secretForms } from '../../../../../shared/domain/text/secret-forms.ts';
import { failureOf, loggedIn, noRetry, recordedLog } from '../doubles.ts';
import { type Answered, googleError, type Loopback, loopback } from '../loopback.ts';

function payload(value: string | Uint8Array, checksum?: string): Answered {
  const data = Buffer.from(value);
  return {
    body: {
      name: 'projects/123/secrets/db/versions/3',
      payload: { data: data.toString('base64'), dataCrc32c: checksum ?? String(crc32c(data) >>> 0) },
    },
  };
}

function secrets(server: Loopback, project: string | undefined = 'p') {
  const recorded = recordedLog();
  const endpoints = makeEndpoints({ GHA_ENDPOINT_OVERRIDE_secretmanager: server.origin });
  const made = makeSecrets({
    http: makeHttp(),
    identity: loggedIn,
    retry: noRetry,
    endpoints,
    log: recorded.log,
    project,
  });
  return { made, recorded };
}

describe('secret references', () => {
  test.each([
    ['db', 'projects/p/secrets/db/versions/latest', undefined],
    ['db/7', 'projects/p/secrets/db/versions/7', undefined],
    ['db/live', 'projects/p/secrets/db/versions/live', undefined],
    ['projects/q/secrets/db', 'projects/q/secrets/db/versions/latest', undefined],
    ['projects/q/secrets/db/versions/2', 'projects/q/secrets/db/versions/2', undefined],
    [
      'projects/q/locations/europe-west1/secrets/db',
      'projects/q/locations/europe-west1/secrets/db/versions/latest',
      'europe-west1',
    ],
    [
      'projects/q/locations/europe-west1/secrets/db/versions/2',
      'projects/q/locations/europe-west1/secrets/db/versions/2',
      'europe-west1',
    ],
  ])('%s', (reference, name, region) => {
    expect(parseSecretReference(reference, 'p')).toEqual({ name, region });
  });

  test.each(['', 'a/b/c', 'projects/q/secrets', 'projects/q/secrets/db/versions/', 'db name', 'db@2'])(
    '%s is refused',
    (reference) => {
      expect(() => parseSecretReference(reference, 'p')).toThrow(
        expect.objectContaining({ code: 'input-invalid' }),
      );
    },
  );

  test('a short name needs a project', () => {
    expect(() => parseSecretReference('db', undefined)).toThrow(/names no project/);
  });
});

describe('access', () => {
  test('gives the value and the version that was found', async () => {
    await using server = await loopback(() => payload('s3cr€t\n'));
    const secret = await secrets(server).made.access('db/3');
    expect(secret).toEqual({ value: 's3cr€t\n', version: 'projects/123/secrets/db/versions/3' });
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      path: '/v1/projects/p/secrets/db/versions/3:access',
    });
  });

  test('looks once more when the checksum does not fit, and then gives up', async () => {
    await using healed = await loopback((_, nth) => payload('value', nth === 1 ? '1' : undefined));
    expect((await secrets(healed).made.access('db')).value).toBe('value');
    await using corrupt = await loopback(() => payload('value', '1'));
    const error = await failureOf(secrets(corrupt).made.access('db'));
    expect(error.code).toBe('secret-corrupt');
    expect(error.message).not.toMatch(/value/);
    expect(corrupt.requests).toHaveLength(2);
  });

  test('refuses bytes that are not text', async () => {
    await using server = await loopback(() => payload(new Uint8Array([0xff, 0xfe, 0x00])));
    expect(await failureOf(secrets(server).made.access('db'))).toMatchObject({ code: 'invalid-argument' });
  });

  test.each([
    [
      404,
      'NOT_FOUND',
      'Secret [projects/1/secrets/db] not found or has no versions.',
      'not-found',
      undefined,
    ],
    [
      400,
      'FAILED_PRECONDITION',
      'Secret Version [projects/1/secrets/db/versions/1] is in DISABLED state.',
      'failed-precondition',
      undefined,
    ],
    [
      403,
      'PERMISSION_DENIED',
      "Permission 'secretmanager.versions.access' denied for resource 'projects/p/secrets/db/versions/latest' (or it may not exist).",
      'permission-denied',
      "Grant roles/secretmanager.secretAccessor, which holds secretmanager.versions.access, to sa@p.iam.gserviceaccount.com on the secret 'db'.",
    ],
  ])('an answer %d %s becomes a code', async (status, name, message, code, hint) => {
    await using server = await loopback(() => googleError(status, name, message));
    const error = await failureOf(secrets(server).made.access('db'));
    expect(error).toMatchObject({ code, hint, status });
    expect(error.message).toContain(message);
  });

  test('masks every form before anything can print it', async () => {
    const value = 'line one "quoted"\nline/two+=?\n';
    await using server = await loopback(() => payload(value));
    const { made, recorded } = secrets(server);
    await made.access('db');
    const base64 = Buffer.from(value).toString('base64');
    const forms = [
      value,
      value.trim(),
      'line one "quoted"',
      'line/two+=?',
      base64,
      base64.replace(/=+$/, ''),
      Buffer.from(value.trim()).toString('base64url'),
      encodeURIComponent(value),
      JSON.stringify(value),
    ];
    for (const form of forms) recorded.log.info(`before ${form} after`);
    recorded.log.info('field', { password: value.trim() });
    expect(recorded.shown()).not.toMatch(/line|quoted|two|bGluZ/);
    expect(recorded.shown().match(/before \*\*\*/g)?.length).toBeGreaterThanOrEqual(7);
  });

  test('masks a very short value too, with a warning', async () => {
    await using server = await loopback(() => payload('ab'));
    const { made, recorded } = secrets(server);
    await made.access('db');
    expect(recorded.text()).toMatch(/::add-mask::ab\n/);
    expect(recorded.text()).toMatch(/Warning: .*shorter than 4/);
  });
});

test('whatever the secret is, no form of it survives in the log', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4, unit: 'grapheme' }).filter((text) => text.trim().length >= 4),
      (value) => {
        const { log, shown } = recordedLog();
        for (const form of secretForms(value)) log.mask(form);
        const encoded = [
          value,
          value.trim(),
          Buffer.from(value).toString('base64'),
          JSON.stringify(value).slice(1, -1),
        ];
        for (const form of encoded) {
          log.info(`[${form}]`);
          expect(shown()).not.toContain(`[${form}]`);
        }
      },
    ),
  );
});

import { describe, expect, test } from '@jest/globals';
import {
  formatSecretReference,
  parseSecretReference,
} from '../../../../../shared/domain/text/secret-reference.ts';

describe('parseSecretReference', () => {
  test.each([
    ['api-key', { secret: 'api-key', version: 'latest' }],
    ['api-key/7', { secret: 'api-key', version: '7' }],
    ['api-key:latest', { secret: 'api-key', version: 'latest' }],
    ['projects/p/secrets/s', { project: 'p', secret: 's', version: 'latest' }],
    ['projects/123/secrets/s/versions/2', { project: '123', secret: 's', version: '2' }],
    ['projects/p/secrets/s:2', { project: 'p', secret: 's', version: '2' }],
    [
      'projects/p/locations/europe-west1/secrets/s',
      { project: 'p', location: 'europe-west1', secret: 's', version: 'latest' },
    ],
    [
      'projects/p/locations/europe-west1/secrets/s/versions/prod',
      { project: 'p', location: 'europe-west1', secret: 's', version: 'prod' },
    ],
  ])('reads %s, and its format again', (text, value) => {
    expect(parseSecretReference(text)).toEqual({ ok: true, value });
    expect(parseSecretReference(formatSecretReference(value))).toEqual({ ok: true, value });
  });

  test.each([
    '',
    'a b',
    'a/0',
    'a/1/2',
    'a:',
    'a/-x',
    'projects/p/secrets',
    'projects//secrets/s',
    'projects/p/secrets/s/versions/',
    'a'.repeat(256),
  ])('refuses %j', (text) => {
    expect(parseSecretReference(text).ok).toBe(false);
  });

  test.each(['hunter2!', 'name/hunter 2', '-----BEGIN PRIVATE KEY-----\nMIIE'])(
    'never repeats the text %j',
    (text) => {
      const result = parseSecretReference(text);
      expect(result.ok ? '' : result.error).toMatch(/^Expected .* found \d+ characters of another form$/);
      expect(JSON.stringify(result)).not.toMatch(/hunter|MIIE/);
    },
  );
});

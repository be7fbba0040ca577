import { describe, expect, test } from '@jest/globals';
import { parseEnvName } from '../../../../../shared/domain/text/env-name.ts';
import { parseProjectId } from '../../../../../shared/domain/text/project-id.ts';
import { parseRegion } from '../../../../../shared/domain/text/region.ts';
import { parseServiceName } from '../../../../../shared/domain/text/service-name.ts';

describe('parseServiceName', () => {
  test.each(['a', 'my-service-2', 'a'.repeat(49)])('accepts %j', (text) => {
    expect(parseServiceName(` ${text} `)).toEqual({ ok: true, value: text });
  });

  test.each(['', 'My-service', '2fast', 'ends-', '-starts', 'under_score', 'a.b', 'a\nb'])(
    'refuses %j',
    (text) => {
      expect(parseServiceName(text).ok).toBe(false);
    },
  );

  test('says how long a name is that is too long', () => {
    expect(parseServiceName('a'.repeat(50))).toEqual({
      ok: false,
      error: `Expected a service name of at most 49 characters, found "${'a'.repeat(50)}" (50 characters)`,
    });
  });
});

describe('parseProjectId', () => {
  test.each(['my-project-1', 'example.com:my-project'])('accepts %j', (text) => {
    expect(parseProjectId(text)).toEqual({ ok: true, value: text });
  });

  test.each(['short', 'My-Project', 'ends-with-', 'a'.repeat(31), ''])('refuses %j', (text) => {
    expect(parseProjectId(text).ok).toBe(false);
  });

  test('tells a project number from an id', () => {
    expect(parseProjectId('123456789012')).toMatchObject({
      error: expect.stringContaining('which is a project number'),
    });
  });
});

describe('parseRegion', () => {
  test.each(['us-central1', 'northamerica-northeast1', 'europe-west12'])('accepts %j', (text) => {
    expect(parseRegion(text)).toEqual({ ok: true, value: text });
  });

  test('names the region of a zone', () => {
    expect(parseRegion('us-central1-a')).toEqual({
      ok: false,
      error:
        'Expected a region like europe-west1, found "us-central1-a", which is a zone; its region is us-central1',
    });
  });

  test.each(['', 'us', 'us-central', 'US-CENTRAL1', 'us-central1,us-east1'])('refuses %j', (text) => {
    expect(parseRegion(text).ok).toBe(false);
  });
});

describe('parseEnvName', () => {
  test.each(['A', 'log_level', '_X9', 'spring.profiles.active'])('accepts %j', (text) => {
    expect(parseEnvName(text)).toEqual({ ok: true, value: text });
  });

  test.each(['', '9A', 'A B', 'A=B', '# comment'])('refuses %j', (text) => {
    expect(parseEnvName(text).ok).toBe(false);
  });

  test.each(['PORT', 'K_SERVICE', 'K_REVISION', 'K_CONFIGURATION'])(
    'refuses %s, which Cloud Run sets itself',
    (text) => {
      expect(parseEnvName(text)).toMatchObject({
        error: expect.stringContaining('which Cloud Run sets itself'),
      });
    },
  );

  test('refuses the names that Google keeps', () => {
    expect(parseEnvName('X_GOOGLE_FOO').ok).toBe(false);
  });
});

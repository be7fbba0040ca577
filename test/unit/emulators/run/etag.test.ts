import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkEtag, etagOf } from '../../../emulators/google/run/etag.ts';
import { Refusal } from '../../../emulators/google/run/refusal.ts';

const name = 'projects/p/locations/us-central1/services/svc';

describe('An etag', () => {
  test('is a quoted timestamp message and resource name, as the real service writes them', () => {
    const [stamp = '', resource = ''] = etagOf(name, 1684875540124692).slice(1, -1).split('/');
    expect(stamp).toBe('CJTStKMGEKDMujs');
    expect(Buffer.from(resource, 'base64').toString()).toBe(name);
  });

  test('that is current, empty or not given passes', () => {
    for (const given of [etagOf(name, 5), '', undefined])
      expect(() => checkEtag(given, name, 5)).not.toThrow();
  });

  test('that is stale is a conflict which names both versions in microseconds, whatever they are', () => {
    const micros = fc.integer({ min: 1, max: 4_000_000_000_000_000 });
    fc.assert(
      fc.property(micros, micros, (old, current) => {
        fc.pre(old !== current);
        expect(messageOf(etagOf(name, old), current)).toBe(
          `Conflict for resource 'svc': version '${old}' was specified but current version is '${current}'.`,
        );
      }),
    );
  });

  test('that is none is a conflict which quotes it', () => {
    expect(messageOf('"!"', 7)).toContain(`version '"!"' was specified but current version is '7'`);
  });
});

function messageOf(given: string, current: number): string {
  try {
    checkEtag(given, name, current);
    return 'passed';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { error: body } = JSON.parse(error.response.body);
    return body.code === 409 && body.status === 'ABORTED' ? body.message : `not a conflict: ${body.message}`;
  }
}

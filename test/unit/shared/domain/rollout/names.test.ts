import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCandidate, nameCandidate } from '../../../../../shared/domain/rollout/names.ts';

const origin = { runId: '123456789', attempt: '1', commit: 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3' };
const template = { containers: [{ image: 'registry.test/shop@sha256:ab' }], timeout: '300s' };

describe('nameCandidate', () => {
  test('makes the names from the SHA-256 of what the rollout is, in base32', () => {
    const text =
      '123456789\n1\na94a8fe5ccb19ba61c4c0873d391e987982fbbd3\n{"containers":[{"image":"registry.test/shop@sha256:ab"}],"timeout":"300s"}';
    const hash = base32(createHash('sha256').update(text).digest());
    expect(namesOf('shop')).toEqual({
      id: hash.slice(0, 16),
      revision: `shop-r${hash.slice(0, 10)}`,
      tag: `c${hash.slice(0, 9)}`,
    });
  });

  test.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('is held against the test vectors of RFC 4648: %j is %j', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
  });

  test('gives the same names to the same run that asks again, in whatever order its template is written', () => {
    const turned = { timeout: '300s', containers: [{ image: 'registry.test/shop@sha256:ab' }] };
    expect(nameCandidate('shop', { ...origin }, turned)).toEqual(nameCandidate('shop', origin, template));
  });

  test('gives other names as soon as the run, the attempt, the commit or the template is another', () => {
    const others = [
      nameCandidate('shop', { ...origin, runId: '123456780' }, template),
      nameCandidate('shop', { ...origin, attempt: '2' }, template),
      nameCandidate('shop', { ...origin, commit: 'b94a8fe5ccb19ba61c4c0873d391e987982fbbd3' }, template),
      nameCandidate('shop', origin, { ...template, timeout: '301s' }),
      nameCandidate('shop', { ...origin, runId: '12345678', attempt: '91' }, template),
    ].map((result) => (result.ok ? result.value.id : ''));
    expect(new Set([...others, namesOf('shop').id]).size).toBe(others.length + 1);
  });

  test('keeps every limit of Cloud Run for service names of every length', () => {
    for (let length = 1; length <= 49; length += 1) {
      const service = 's'.repeat(length);
      const result = nameCandidate(service, origin, template);
      expect(result.ok).toBe(length <= 43);
      if (!result.ok) continue;
      const { revision, tag } = result.value;
      expect(tag.length + length).toBeLessThanOrEqual(46);
      expect(tag.length).toBe(Math.min(10, 46 - length));
      expect(tag).toMatch(/^c[a-z2-7]{2,9}$/);
      expect(revision).toMatch(new RegExp(`^${service}-r[a-z2-7]{10}$`));
      expect(revision.length).toBeLessThanOrEqual(63);
    }
  });

  test('says what is too long where no tag fits beside the service', () => {
    expect(nameCandidate('s'.repeat(44), origin, template)).toEqual({
      ok: false,
      error: `Expected a service name of at most 43 characters, so that a tag of 3 fits beside it (Cloud Run allows 46 for both), found 44: "${'s'.repeat(44)}"`,
    });
  });
});

describe('isCandidate', () => {
  test('knows every pair of names that was given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,41}[a-z0-9]$/), fc.string(), (service, runId) => {
        const result = nameCandidate(service, { ...origin, runId }, template);
        expect(result.ok && isCandidate(service, result.value)).toBe(true);
      }),
    );
  });

  test.each([
    ['a revision of Cloud Run', { revision: 'shop-00002-abc', tag: 'cabc' }],
    ['a tag of another candidate', { revision: 'shop-rabcdefghij', tag: 'cbcd' }],
    ['a tag of somebody', { revision: 'shop-rabcdefghij', tag: 'stable' }],
    ['a candidate without a tag', { revision: 'shop-rabcdefghij' }],
    ['another service', { revision: 'shop-eu-rabcdefghij', tag: 'cabcdefghi' }],
    ['a longer name', { revision: 'shop-rabcdefghijk', tag: 'cabcdefghi' }],
  ])('does not take %s for one', (_title, target) => {
    expect(isCandidate('shop', target)).toBe(false);
  });
});

function namesOf(service: string) {
  const result = nameCandidate(service, origin, template);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** RFC 4648 by its words: the bits in a row, five at a time. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatKey, type KeyParts, keyOf, readKey } from '../../../../../shared/domain/findings/key.ts';
import { code, secret, vulnerability } from './samples.ts';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

describe('the key of a finding', () => {
  test('survives a bump of the version, a moved line and another release of the distribution', () => {
    const of = (version: string, release: string, startLine: number) =>
      keyOf(
        vulnerability('CVE-1', {
          package: {
            purl: `pkg:deb/debian/openssl@${version}?arch=amd64&distro=debian-${release}`,
            name: 'openssl',
            version,
            fixedVersions: [],
          },
          place: { path: 'package-lock.json', startLine },
        }),
      );
    expect(of('3.0.1', '12.1', 4)).toBe(of('3.0.2', '12.2', 44));
  });

  test('survives a rebuilt image', () => {
    const of = (image: string) => keyOf(vulnerability('CVE-1', { artifact: { image, digest: digest('b') } }));
    const expected = 'vulnerability CVE-1 pkg:npm/lodash image:127.0.0.1:5000/shop';
    expect(of('127.0.0.1:5000/shop:v1')).toBe(expected);
    expect(of(`127.0.0.1:5000/shop:v2@${digest('a')}`)).toBe(expected);
    expect(of('127.0.0.1:5000/shop')).toBe(expected);
  });

  test('survives indentation, and holds no more of a long line than it needs', () => {
    const long = `run(${'x'.repeat(400)})`;
    const [one, other] = [`  ${long}`, long].map((anchor) => keyOf(code('B602', 1, { anchor })));
    expect(one).toBe(other);
    expect(one?.length).toBeLessThan(120);
    expect(keyOf(code('B602', 1, { anchor: `${long}y` }))).not.toBe(one);
  });

  test('of a secret in a file goes by its turn, in a commit by its anchor', () => {
    expect(keyOf(secret(3, { anchor: '#1' }), 2)).toBe('secret private-key - config/prod.env #2');
    expect(keyOf(secret(3, { commit: 'c0ffee', anchor: 'c0ffee#1' }))).toBe(
      'secret private-key - config/prod.env c0ffee#1',
    );
  });

  test('goes by the CVE of an advisory, unless it lists several', () => {
    expect(keyOf(vulnerability('PYSEC-1', { aliases: ['GHSA-x', 'CVE-1'] }))).toContain(' CVE-1 ');
    expect(keyOf(vulnerability('PYSEC-1', { aliases: ['GHSA-x', 'CVE-1', 'CVE-2'] }))).toContain(' GHSA-x ');
  });

  test('is read back as what it was made of, whatever that holds', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '-', '#2', ' ', '%20', 'a b', '\u2028'));
    const parts: fc.Arbitrary<KeyParts> = fc.record({
      kind: fc.constantFrom('code', 'secret'),
      id: text.filter((id) => id !== ''),
      package: text,
      where: text,
      anchor: text,
      ordinal: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(fc.property(parts, (all) => expect(readKey(formatKey(all))).toEqual(all)));
    for (const foreign of ['', 'code', 'code  x', 'code B602 %zz', 'code B602 -', 'code B602 #1']) {
      expect(readKey(foreign)).toBeUndefined();
    }
  });
});

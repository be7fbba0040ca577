import { describe, expect, test } from '@jest/globals';
import {
  readLock,
  withKnownHashes,
  withoutHashes,
} from '../../../../../shared/domain/validation/lock-file.ts';

const provider = (name: string, version: string, hashes: readonly string[]) =>
  `provider "registry.terraform.io/hashicorp/${name}" {\n  version     = "${version}"\n  constraints = "~> 6.0"\n  hashes = [\n${hashes
    .map((hash) => `    "${hash}",\n`)
    .join('')}  ]\n}\n`;
const HEAD = '# This file is maintained automatically by "terraform init".\n\n';

describe('a lock file', () => {
  test('is read with the line of each provider', () => {
    const text = `${HEAD}${provider('google', '6.1.0', ['h1:a=', 'zh:b'])}\n${provider('random', '3.6.0', [])}`;
    expect(readLock(text)).toEqual([
      {
        source: 'registry.terraform.io/hashicorp/google',
        version: '6.1.0',
        hashes: ['h1:a=', 'zh:b'],
        line: 3,
      },
      { source: 'registry.terraform.io/hashicorp/random', version: '3.6.0', hashes: [], line: 12 },
    ]);
  });

  test('learns digests of the release that it shares one with', () => {
    const learnt = readLock(provider('google', '6.1.0', ['h1:linux=', 'zh:mac', 'zh:linux']));
    const text = HEAD + provider('google', '6.1.0', ['h1:mac=', 'zh:linux', 'zh:mac']);
    expect(readLock(withKnownHashes(text, learnt))[0]?.hashes).toEqual([
      'h1:linux=',
      'h1:mac=',
      'zh:linux',
      'zh:mac',
    ]);
    expect(withKnownHashes(text, learnt)).toContain(HEAD);
  });

  test.each([
    ['another version', provider('google', '6.2.0', ['h1:x=', 'zh:linux'])],
    ['another provider', provider('random', '6.1.0', ['h1:x=', 'zh:linux'])],
    ['a release that shares no digest', provider('google', '6.1.0', ['h1:evil='])],
  ])('learns nothing from %s', (_, other) => {
    const text = HEAD + provider('google', '6.1.0', ['h1:mac=', 'zh:linux']);
    expect(withKnownHashes(text, readLock(other))).toBe(text);
  });

  test('keeps its versions without its digests', () => {
    const text = withoutHashes(
      HEAD + provider('google', '6.1.0', ['h1:a=']) + provider('random', '3.6.0', ['zh:b']),
    );
    expect(readLock(text).map(({ version, hashes }) => [version, hashes])).toEqual([
      ['6.1.0', []],
      ['3.6.0', []],
    ]);
    expect(text).not.toContain('hashes');
  });
});

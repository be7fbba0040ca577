import { describe, expect, test } from '@jest/globals';
import { ADVISORIES } from '../../../../../shared/domain/tools/advisories.ts';
import { choose } from '../../../../../shared/domain/tools/choose.ts';
import { PLATFORMS } from '../../../../../shared/domain/tools/platform.ts';
import { RELEASES } from '../../../../../shared/domain/tools/releases/tables.ts';

const digests = [...RELEASES].flatMap(([tool, { versions }]) =>
  Object.entries(versions).flatMap(([version, platforms]) =>
    Object.entries(platforms).flatMap(([platform, { archive, executable }]) =>
      [archive, executable]
        .filter((digest) => digest !== undefined)
        .map((digest) => ({ tool, version, platform, digest })),
    ),
  ),
);

describe('the digest table', () => {
  test('holds digests that are SHA-256, each of one file only', () => {
    expect(digests.length).toBeGreaterThan(50);
    expect(digests.filter(({ digest }) => !/^[0-9a-f]{64}$/.test(digest))).toEqual([]);
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(digests.length);
  });

  test('names a file for each platform that it has a digest of', () => {
    const nameless = digests.filter(({ tool, platform }) => {
      const files: Readonly<Record<string, string>> = RELEASES.get(tool)?.files ?? {};
      return files[platform] === undefined;
    });
    expect(nameless).toEqual([]);
  });

  test('knows no file and no version that an advisory speaks of', () => {
    const bad = ADVISORIES.flatMap(({ tool, versions, files }) =>
      digests.filter((row) => files.has(row.digest) || (row.tool === tool && versions.includes(row.version))),
    );
    expect(bad).toEqual([]);
  });

  test.each([...RELEASES.keys()])('can give the default version of %s to the common runners', (tool) => {
    for (const platform of PLATFORMS.filter((each) => each !== 'win32-arm64')) {
      const plan = choose(tool, { version: 'default' }, platform);
      expect(plan).toMatchObject({ kind: 'plan', source: { kind: 'release' } });
    }
  });
});

test('an advisory holds digests that are SHA-256', () => {
  const files = ADVISORIES.flatMap((advisory) => [...advisory.files]);
  expect(files.filter((digest) => !/^[0-9a-f]{64}$/.test(digest))).toEqual([]);
});

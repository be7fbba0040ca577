import { describe, expect, test } from '@jest/globals';
import { releaseNotes } from '../../../.github/scripts/release/notes.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

- later

## [1.10.0] - 2026-12-01

### Added

- a thing

## [1.1.0] - 2026-11-01

- an older thing

## [1.0.0] - 2026-10-01
`;

describe('the notes of a release', () => {
  test('are what the changelog says of its version alone', () => {
    expect(releaseNotes('v1.10.0', '1.10.0', CHANGELOG)).toBe('### Added\n\n- a thing\n');
    expect(releaseNotes('v1.1.0', '1.1.0', CHANGELOG)).toBe('- an older thing\n');
  });

  test.each([
    ['a tag that is no version', 'v1', '1.0.0', 'Expected a tag like v1.2.3'],
    ['a package of another version', 'v1.1.0', '1.0.0', 'Expected package.json to be of 1.1.0, found 1.0.0'],
    ['a version that nobody wrote about', 'v2.0.0', '2.0.0', 'Expected the heading "## [2.0.0]'],
    ['a heading with nothing below', 'v1.0.0', '1.0.0', 'Expected CHANGELOG.md to say what 1.0.0 brings'],
  ])('are refused for %s', (_, tag, version, message) => {
    expect(() => releaseNotes(tag, version, CHANGELOG)).toThrow(message);
  });
});

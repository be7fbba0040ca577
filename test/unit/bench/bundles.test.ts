import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findBundles } from '../../bench/bundles.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the bundles of a checkout are the actions in it that have been built', () => {
  mkdirSync(join(folder, 'action-built/dist'), { recursive: true });
  writeFileSync(join(folder, 'action-built/dist/index.js'), '');
  mkdirSync(join(folder, 'action-unbuilt'));
  const bundles = findBundles(folder);
  expect(bundles.actions).toEqual(['action-built']);
  expect(bundles.entry('action-built')).toBe(join(folder, 'action-built/dist/index.js'));
});

test('a folder without bundles, or that is not there, is refused with what makes them', () => {
  const absent = join(folder, 'absent');
  for (const place of [folder, absent]) {
    expect(() => findBundles(place)).toThrow(
      `Expected action-*/dist/index.js in ${place}, found none: build them with npm run build`,
    );
  }
});

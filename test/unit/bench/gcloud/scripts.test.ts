import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const FOLDER = join(import.meta.dirname, '../../../bench/gcloud');
const SCRIPTS = readdirSync(FOLDER).filter((name) => name.endsWith('.sh'));
const bash = process.platform !== 'win32' && spawnSync('bash', ['--version']).error === undefined;

test.each(SCRIPTS)('%s stops at the first command that fails, and stands by itself', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  expect(text).toMatch(/^#!\/usr\/bin\/env bash\n(#.*\n)*set -euo pipefail\n/);
  expect(text).not.toMatch(/^\s*(source|\.)\s/m);
});

(bash ? test : test.skip).each(SCRIPTS)('%s is a script that bash can read', (name) => {
  const { status, stderr } = spawnSync('bash', ['-n', join(FOLDER, name)], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

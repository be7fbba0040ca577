import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const MAIN = join(import.meta.dirname, '../../conformance/main.ts');

function run(...args: readonly string[]) {
  const options = { encoding: 'utf8', timeout: 20_000 } as const;
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], options);
}

describe('npm run conformance', () => {
  test('ends with 2 and the reason where it cannot be run', () => {
    const { status, stderr, stdout } = run('--project', 'my-sandbox');
    expect(stderr.trim().split('\n')).toEqual([
      'A real project is asked only with --project and --region, found no --region.',
      'See --help.',
    ]);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('shows its steps and its open points without asking anybody', () => {
    const { status, stdout } = run('--list');
    expect(stdout).toContain('Only recalled: a run against a real project settles');
    expect(status).toBe(0);
  });
});

import { describe, expect, test } from '@jest/globals';
import { measure } from '../../../bench/process/measure.ts';

const node = (script: string) =>
  measure({ file: process.execPath, args: ['-e', script], env: { PATH: process.env.PATH }, cwd: '.' });
const onLinux = process.platform === 'linux' ? test : test.skip;

const HOLD_MEMORY = 'const held = Buffer.alloc(96 * 2 ** 20, 1); setTimeout(() => held.length, 150)';

describe('a measured process', () => {
  test('leaves its end and what it said', async () => {
    const ended = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(ended).toMatchObject({ exitCode: 3 });
    expect(ended.output).toContain('out');
    expect(ended.output).toContain('err');
    expect(ended.wallMs).toBeGreaterThan(0);
    expect(Math.abs(ended.startedMs + ended.wallMs - Date.now())).toBeLessThan(1000);
  });

  onLinux('is seen with all that it started', async () => {
    const script = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(HOLD_MEMORY)}])`;
    const { largestBytes = 0, treeBytes = 0, cpuMs = 0 } = await node(script);
    expect(largestBytes).toBeGreaterThan(96 * 2 ** 20);
    expect(treeBytes).toBeGreaterThan(largestBytes);
    expect(cpuMs).toBeGreaterThan(0);
  });
});

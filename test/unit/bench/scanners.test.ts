import { describe, expect, test } from '@jest/globals';
import { keepsLimit } from '../../bench/figure.ts';
import { scannerFigures } from '../../bench/gate/scanners.ts';

describe('scanners side by side', () => {
  test.each([
    [{ gateMs: [1_150], slowestMs: [1_000], cpuMs: [400] }, true],
    [{ gateMs: [1_160], slowestMs: [1_000], cpuMs: [400] }, false],
    [{ gateMs: [2_000], slowestMs: [1_000], cpuMs: [1_900] }, true],
    [{ gateMs: [1_000, 1_100, 2_600], slowestMs: [1_000, 1_000, 2_000], cpuMs: [0, 0, 0] }, true],
  ])('%p keep the promise: %p', (rounds, kept) => {
    expect(scannerFigures('all', rounds).every(keepsLimit)).toBe(kept);
  });

  test('have the larger of both as the least, round by round', () => {
    const [wall] = scannerFigures('all', { gateMs: [12, 12], slowestMs: [10, 2], cpuMs: [3, 8] });
    expect(wall).toMatchObject({ beside: { min: 8, max: 10 }, ratio: (1.2 + 1.5) / 2 });
  });
});

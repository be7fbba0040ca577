import { describe, expect, test } from '@jest/globals';
import type { Gap, Scan } from '../../../../../shared/domain/gate/scan.ts';
import { summed } from '../../../../../shared/domain/validation/summed.ts';

const AWAY: Gap = { kind: 'unreachable', message: 'registry.terraform.io: no such host', hint: 'Can it?' };
const scan = (gaps: readonly Gap[], more: Partial<Scan> = {}): Scan => ({
  ...{ scanner: 'init', target: 'x', findings: [], proof: [], gaps, durationMs: 2 },
  ...more,
});
const TOLD = { scanner: 'init', target: '7 folders', proof: [] };
const sum = (scans: Readonly<Record<string, Scan>>) =>
  summed(
    Object.entries(scans).map(([folder, one]) => ({ folder, scan: one })),
    TOLD,
  );

describe('scans of many folders as one', () => {
  test('tell a reason once, with the folders that have it', () => {
    const same = Object.fromEntries(['', 'a', 'b', 'c', 'd', 'e'].map((folder) => [folder, scan([AWAY])]));
    const other: Gap = { kind: 'crashed', message: 'init ended with exit code 7' };
    expect(sum({ ...same, z: scan([other]) }).gaps).toEqual([
      { ...AWAY, message: `6 folders (., a, b, c, d, …): ${AWAY.message}` },
      { ...other, message: `z: ${other.message}` },
    ]);
  });

  test('lose no finding, and have the tool of the first that had one', () => {
    const tool = { version: '1.11.4', source: 'path' } as const;
    const finding = { id: 'x' } as Scan['findings'][number];
    expect(sum({ a: scan([AWAY]), b: scan([], { tool, findings: [finding] }) })).toMatchObject({
      ...{ tool, findings: [finding], durationMs: 4 },
    });
  });
});

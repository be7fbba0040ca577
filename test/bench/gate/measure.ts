import { join } from 'node:path';
import type { Figure, Group } from '../figure.ts';
import { measure } from '../process/measure.ts';
import { sampleOf } from '../statistics.ts';

const FINDINGS = 25_000;
const WALL_LIMIT_MS = 2_000;
const MEMORY_LIMIT_MB = 512;

/** Milliseconds and bytes of each round. */
export type GateRounds = {
  readonly judgeMs: number[];
  readonly renderMs: number[];
  readonly bytes: number[];
};

/** What a gate costs beside its scanners, where they find as much as code scanning takes of a run. */
export async function measureGate(rounds: number): Promise<Group> {
  const kept: GateRounds = { judgeMs: [], renderMs: [], bytes: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { output, exitCode, largestBytes } = await measure({
      file: process.execPath,
      args: [
        '--disable-warning=ExperimentalWarning',
        join(import.meta.dirname, 'pipeline.ts'),
        String(FINDINGS),
      ],
      env: { PATH: process.env.PATH },
      cwd: import.meta.dirname,
    });
    if (exitCode !== 0) throw new Error(output);
    const told = JSON.parse(output) as { judgeMs: number; renderMs: number };
    kept.judgeMs.push(told.judgeMs);
    kept.renderMs.push(told.renderMs);
    if (largestBytes !== undefined) kept.bytes.push(largestBytes);
  }
  return {
    title: 'The security gate: 25,000 findings',
    columns: { value: 'gate', beside: '', ratio: '' },
    figures: gateFigures(kept),
  };
}

/** What the rounds come to, with the promises that they are held to. */
export function gateFigures({ judgeMs, renderMs, bytes }: GateRounds): Figure[] {
  const wallMs = judgeMs.map((ms, round) => ms + (renderMs[round] ?? Number.NaN));
  return [
    {
      what: 'merged, judged and rendered',
      ...{ unit: 'ms', value: sampleOf(wallMs) },
      limit: { of: 'value', kind: 'at most', than: WALL_LIMIT_MS },
      note: 'six scans, half of the findings seen by more than one tool; SARIF, JSON, summary, comment and annotations, once, in a fresh process',
    },
    { what: 'of that: merged and judged', unit: 'ms', value: sampleOf(judgeMs) },
    { what: 'of that: every report', unit: 'ms', value: sampleOf(renderMs) },
    ...(bytes.length === 0
      ? []
      : [
          {
            what: 'memory of the process at its peak',
            ...{ unit: 'MB' as const, value: sampleOf(bytes.map((one) => one / 1024 / 1024)) },
            limit: { of: 'value' as const, kind: 'at most' as const, than: MEMORY_LIMIT_MB },
          },
        ]),
  ];
}

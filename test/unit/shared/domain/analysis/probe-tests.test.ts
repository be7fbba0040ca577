import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeProbes } from '../../../../../shared/domain/analysis/probe-tests.ts';
import { SETTINGS } from './observations.ts';

describe('judgeProbes', () => {
  test.each([
    ['no probe', 0, 0, 0, 'undecided'],
    ['71 clean ones', 71, 0, 0, 'undecided'],
    ['72 clean ones', 72, 0, 0, 'proven'],
    ['72 of which one failed', 72, 1, 0, 'undecided'],
    ['150 of which one failed', 150, 1, 0, 'proven'],
    ['72 of which one was slow', 72, 0, 1, 'undecided'],
    ['two that both failed', 2, 2, 0, 'undecided'],
    ['three that all failed', 3, 3, 0, 'failed'],
    ['400 slow ones', 400, 0, 400, 'undecided'],
  ] as const)('after %s (%d, %d failed, %d slow): %s', (_, probes, failures, slow, kind) => {
    const verdict = judgeProbes({ probes, failures, slow }, SETTINGS, 140);
    expect(verdict.kind).toBe(kind);
    expect(verdict.reasons.length).toBeGreaterThan(0);
    expect(verdict.tests.map(({ name, side }) => `${name} ${side}`)).toEqual([
      'probe-errors fail',
      'probe-errors pass',
      'probe-latency pass',
    ]);
  });

  test('does not wait for the proof of what is only watched', () => {
    const latency = { ...SETTINGS.latency, dryRun: true };
    expect(judgeProbes({ probes: 72, failures: 0, slow: 72 }, { ...SETTINGS, latency }, 140).kind).toBe(
      'proven',
    );
    const errors = { ...SETTINGS.errors, dryRun: true };
    expect(judgeProbes({ probes: 72, failures: 72, slow: 0 }, { ...SETTINGS, errors }, 140).kind).toBe(
      'proven',
    );
  });

  test('never likes a probe that failed better than one that did not', () => {
    const rank = { proven: 0, undecided: 1, failed: 2 };
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), (probes, some, more, slow) => {
        const at = (failures: number) =>
          judgeProbes(
            { probes, failures: Math.min(failures, probes), slow: Math.min(slow, probes) },
            SETTINGS,
            140,
          ).kind;
        expect(rank[at(some + more)]).toBeGreaterThanOrEqual(rank[at(some)]);
      }),
    );
  });
});

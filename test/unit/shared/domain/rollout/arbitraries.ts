import fc from 'fast-check';
import type { RecordedPhase, RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import type { Stage } from '../../../../../shared/domain/rollout/stages.ts';
import { LATEST, type Share, type TrafficTarget } from '../../../../../shared/domain/rollout/traffic.ts';
import { codePoint } from '../../../code-point.ts';

export const OLD = ['shop-00001-abc', 'shop-00002-bcd', 'shop-00003-cdf', 'shop-00004-dfg', 'shop-00005-fgh'];
export const CANDIDATE = { revision: 'shop-rabcdefghij', tag: 'cabcdefghi' };

/** A table of named revisions that sums to 100: one to five of them, each once, any of them remembered as LATEST. */
export const anyPrevious: fc.Arbitrary<Share[]> = fc
  .record({
    revisions: fc.shuffledSubarray(OLD, { minLength: 1 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }),
    latest: fc.option(fc.nat(4), { nil: undefined }),
  })
  .map(({ revisions, cuts, latest }) => {
    const edges = [0, ...cuts.slice(0, revisions.length - 1).sort((a, b) => a - b), 100];
    return revisions.map((revision, index) => ({
      revision,
      percent: (edges[index + 1] ?? 0) - (edges[index] ?? 0),
      ...(index === latest ? { latest: true as const } : {}),
    }));
  });

/** Stages as inputs allow them: whole percents that rise to 100, deadlines no shorter than bakes. */
export const anyStages: fc.Arbitrary<Stage[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
  .chain((percents) => {
    const rising = [...percents].sort((a, b) => a - b).concat(100);
    const times = fc.tuple(fc.constantFrom(0, 60_000, 120_000, 300_000), fc.constantFrom(0, 60_000, 600_000));
    return fc.array(times, { minLength: rising.length, maxLength: rising.length }).map((bakes) =>
      rising.map((percent, index) => {
        const [bakeMs, more] = bakes[index] ?? [0, 0];
        return { percent, bakeMs, deadlineMs: bakeMs === 0 ? 0 : bakeMs + more };
      }),
    );
  });

/** Tags of others, on old revisions, on revisions without traffic, on LATEST. */
export const anyForeignTags: fc.Arbitrary<TrafficTarget[]> = fc
  .uniqueArray(fc.constantFrom('stable', 'old', 'blue', 'next', 'pr-7'), { maxLength: 4 })
  .chain((tags) =>
    fc.tuple(
      ...tags.map((tag) =>
        fc
          .constantFrom(...OLD, 'shop-00009-xyz', CANDIDATE.revision, LATEST)
          .map((revision) => ({ revision, percent: 0, tag })),
      ),
    ),
  );

/** A record as the rollout writes it, in any phase that it can reach. */
export const anyRecord: fc.Arbitrary<RolloutRecord> = fc
  .record({
    previous: anyPrevious,
    stages: anyStages,
    phase: fc.constantFrom<RecordedPhase>('creating', 'baking', 'awaiting', 'promoting', 'rolling-back'),
    at: fc.nat(5),
    seq: fc.integer({ min: 1, max: 60 }),
    startMs: fc.integer({ min: 1.6e12, max: 2e12 }),
    generation: fc.integer({ min: 1, max: 1e6 }),
    reason: fc.option(fc.string({ unit: codePoint, maxLength: 300 }), { nil: undefined }),
    commit: fc.stringMatching(/^[0-9a-f]{40}$/),
    unstarted: fc.boolean(),
    byProbes: fc.boolean(),
    keep: fc.boolean(),
  })
  .map(
    ({
      previous,
      stages,
      phase,
      at,
      seq,
      startMs,
      generation,
      reason,
      commit,
      unstarted,
      byProbes,
      keep,
    }) => {
      const stage = reached(phase, at, stages, unstarted);
      return {
        id: 'abcdefghijklmnop',
        seq,
        run: 'https://github.com/demo/shop/actions/runs/123456789',
        commit,
        phase,
        previous,
        candidate: CANDIDATE,
        stages,
        stage,
        starts: stages.slice(0, stage + 1).map((_, index) => startMs + index * 60_000),
        leaseMs: startMs + 3_600_000,
        expect: { generation, templateRevision: CANDIDATE.revision },
        reason,
        ...(stage > 0
          ? { until: stages.slice(0, stage).map((_, index) => startMs + index * 60_000 + 50_000) }
          : {}),
        ...(byProbes ? { decidedBy: 'probes' as const } : {}),
        ...(keep && phase === 'rolling-back' ? { keep } : {}),
      };
    },
  );

function reached(phase: RecordedPhase, at: number, stages: readonly Stage[], unstarted: boolean): number {
  if (phase === 'creating') return -1;
  if (phase === 'promoting') return stages.length - 1;
  const known = Math.min(at, stages.length - (phase === 'baking' && stages.length > 1 ? 2 : 1));
  return phase !== 'baking' && unstarted ? -1 : known;
}

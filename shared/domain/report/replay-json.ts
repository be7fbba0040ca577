import type { LimitEffect } from '../analysis/replay-calibration.ts';
import type { JsonObject } from '../json/json.ts';
import type { ReplayCounts, ReplayOutcome, ReplayTurn } from './replay-outcome.ts';

/** A replay in the report file, its keys in a fixed order. */
export function replayJson(replay: ReplayOutcome): JsonObject {
  const { asked, startMs, endMs, intervalMs, baseline, end, decided, dispersion, limits } = replay;
  return {
    asked: { startMs: asked.startMs, endMs: asked.endMs },
    ...{ startMs, endMs, intervalMs, baseline, end },
    decided: decided && turnJson(decided),
    turns: replay.turns.map(turnJson),
    candidate: countsJson(replay.candidate),
    others: countsJson(replay.others),
    sparedErrors: replay.sparedErrors,
    dispersion,
    limits: limits.map(({ setting, unit, dryRun, inForce, ...effects }) => ({
      ...{ setting, unit, dryRun, inForce },
      candidate: effectJson(effects.candidate),
      baseline: effects.baseline && effectJson(effects.baseline),
    })),
  };
}

const turnJson = ({ atMs, afterMs, decision, reason }: ReplayTurn): JsonObject => ({
  ...{ atMs, afterMs, decision, reason },
});

const countsJson = ({ requests, errors }: ReplayCounts): JsonObject => ({ requests, errors });

const effectJson = ({ fails, turnsAt }: LimitEffect): JsonObject => ({ fails, turnsAt });

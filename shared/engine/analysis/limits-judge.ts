import { judgeLimits, type Limits } from '../../domain/analysis/limits.ts';
import { UNTESTED, type Verdict } from '../../domain/analysis/verdict.ts';
import { type Sampling, settledWindow } from '../../domain/analysis/window.ts';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { Judge } from '../../ports/judge.ts';
import type { Metrics } from '../../ports/metrics.ts';

type On = {
  readonly service: ServiceName;
  readonly metrics: Metrics;
  /** The smoke suite on the candidate's own URL. */
  prove(
    record: RolloutRecord,
    view: ServiceView,
  ): Promise<{ readonly passed: boolean; readonly reason: string }>;
  readonly limits: Limits;
  readonly sampling: Sampling;
};

/**
 * Judges a stage by absolute limits on what Monitoring counted for the candidate and, before it may go on, by the smoke
 * suite under this load. The numbers are read anew at each look, so that any job may go on where another ended.
 */
export function limitsJudge(on: On): Judge {
  const proofs = new Map<number, { readonly passed: boolean; readonly reason: string }>();
  return {
    async look(record, view, nowMs) {
      const startMs = record.starts[record.stage] ?? nowMs;
      const verdict = await judgeTraffic(record, startMs, nowMs, on);
      if (!isLastLook(verdict, record, nowMs - startMs)) return verdict;
      const proof = proofs.get(record.stage) ?? (await on.prove(record, view));
      proofs.set(record.stage, proof);
      return proof.passed ? verdict : { ...verdict, kind: 'unhealthy', reasons: [proof.reason] };
    },
  };
}

/** The suite's own requests count for the candidate too, so it runs only once the users' requests have spoken. */
function isLastLook(verdict: Verdict, record: RolloutRecord, ageMs: number): boolean {
  const stage = record.stages[record.stage];
  if (stage === undefined) return false;
  return verdict.kind === 'healthy'
    ? ageMs >= stage.bakeMs
    : verdict.kind === 'inconclusive' && ageMs >= stage.deadlineMs;
}

async function judgeTraffic(record: RolloutRecord, sinceMs: number, nowMs: number, on: On): Promise<Verdict> {
  const window = settledWindow(sinceMs, nowMs, on.sampling);
  if (window === undefined) return judgeLimits(undefined, on.limits);
  const { revision } = record.candidate;
  try {
    const traffic = await on.metrics.traffic({
      service: on.service,
      revisions: [revision],
      ...window,
      intervalMs: on.sampling.intervalMs,
    });
    return judgeLimits(
      traffic.find((one) => one.revision === revision),
      on.limits,
    );
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'cancelled') throw error;
    return {
      kind: 'inconclusive',
      reasons: [`Cloud Monitoring did not answer: ${error.message}`],
      signals: [],
      ...UNTESTED,
    };
  }
}

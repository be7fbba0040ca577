import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import { judge } from '../../domain/analysis/judge.ts';
import type { Observation, ProbeCounts } from '../../domain/analysis/observation.ts';
import type { Verdict } from '../../domain/analysis/verdict.ts';
import { objectAt } from '../../domain/json/json.ts';
import { decide, type OnInconclusive } from '../../domain/rollout/decision.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { Judge } from '../../ports/judge.ts';

type Proof = { readonly passed: boolean; readonly reason: string };

type On = {
  observe(record: RolloutRecord, nowMs: number): Promise<Observation>;
  /** What own probes found before the first stage, where they ran in this process. */
  probes(record: RolloutRecord): ProbeCounts | undefined;
  /** The smoke suite on the candidate's own URL. */
  prove(record: RolloutRecord, view: ServiceView): Promise<Proof>;
  readonly settings: AnalysisSettings;
  readonly onInconclusive: OnInconclusive;
};

/**
 * Judges a stage by sequential tests on what the sources show of both arms and, before it may go on, by the smoke suite under this load.
 * Everything is computed anew at each look, so that any job may go on where another ended.
 */
export function sequentialJudge(on: On): Judge {
  const proofs = new Map<string, Proof>();
  return {
    async look(record, view, nowMs) {
      const probes = on.probes(record);
      const observation = { ...(await on.observe(record, nowMs)), ...(probes && { probes }) };
      const ageMs = nowMs - (record.starts[record.stage] ?? nowMs);
      const verdict = judge(observation, forThis(view, on.settings), {
        index: record.stage,
        stages: record.stages,
        ageMs,
        decidedBy: record.decidedBy ?? 'users',
      });
      if (!advances(verdict, record, ageMs, on.onInconclusive)) return verdict;
      // The suite's own requests count for the candidate too: it runs only once users' requests have spoken.
      const key = `${record.id} ${record.seq}`;
      const proof = proofs.get(key) ?? (await on.prove(record, view));
      proofs.set(key, proof);
      return proof.passed
        ? verdict
        : { ...verdict, kind: 'unhealthy', reasons: [proof.reason], mayStillDecide: false };
    },
  };
}

function advances(
  verdict: Verdict,
  { stages, stage: index }: RolloutRecord,
  ageMs: number,
  onInconclusive: OnInconclusive,
): boolean {
  const stage = stages[index];
  return stage !== undefined && decide(verdict, stage, ageMs, onInconclusive).kind === 'advance';
}

/** Users who stay on their revision part otherwise than the weights say: their shares are watched, and blame nobody. */
function forThis({ raw }: ServiceView, settings: AnalysisSettings): AnalysisSettings {
  return objectAt(raw, 'template').sessionAffinity === true
    ? { ...settings, share: { dryRun: true } }
    : settings;
}

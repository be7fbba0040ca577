import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import { failThreshold, PASS_THRESHOLD, probesCount } from '../../domain/analysis/family.ts';
import { cleanRunSentence } from '../../domain/analysis/sequential/clean-run.ts';
import type { Stage } from '../../domain/rollout/stages.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import { probeCheck } from '../probe/probe-check.ts';
import type { ProofPorts, ProofTarget } from '../probe/prove.ts';
import { type ProbeProof, proveByProbes } from '../probe/prove-by-probes.ts';
import type { Narrator } from './narrator.ts';

type Probing = {
  readonly target: ProofTarget;
  readonly stages: readonly Stage[];
  readonly decidedBy: 'users' | 'probes';
};

/** Probes a candidate that has no users yet, where the plan says so; undefined where it does not. They end before the first stage begins. */
export async function proveWithoutUsers(
  { target, stages, decidedBy }: Probing,
  options: {
    readonly suite: SmokeSuite | 'none';
    readonly settings: { readonly analysis: AnalysisSettings };
  },
  narrator: Narrator,
  ports: ProofPorts,
): Promise<ProbeProof | undefined> {
  const settings = options.settings.analysis;
  const before = { index: 0, stages, ageMs: 0, decidedBy };
  const check = probeCheck(options.suite, settings.probes);
  if (check === undefined || !probesCount(settings, before)) return undefined;
  const terms = { settings, threshold: failThreshold(settings, before) };
  const proof = await ports.log.group(`Probes on ${target.url ?? 'the candidate'}`, () =>
    proveByProbes(check, target, terms, ports),
  );
  narrator.smoke({
    when: 'candidate',
    percent: 0,
    probes: {
      ...proof.counts,
      sentence: cleanRunSentence(settings.errors.ratio, PASS_THRESHOLD),
      tests: proof.tests,
    },
  });
  narrator.say(`Probes: ${proof.reason}`);
  return proof;
}

import { formatDuration } from '../text/duration.ts';
import type { AnalysisSettings } from './analysis-settings.ts';
import { metricsAsProof } from './custom-findings.ts';
import { LEAST_INTERVALS } from './family.ts';
import type { Finding } from './finding.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Observation } from './observation.ts';
import { intervalsLeft, type Prospect } from './prospect.ts';
import { reaches } from './test-results.ts';
import { describeTest, SUBJECT } from './test-text.ts';
import type { TestResult } from './verdict.ts';
import { counted } from './wording.ts';

/** A proof that is asked for, and what it would still take. */
export type Proof = { readonly test: TestResult; readonly prospect?: Prospect | undefined };

/** What must be known before a stage may be left: every proof, enough of its own intervals, and every source. */
export function proofFindings(
  proofs: readonly Proof[],
  { intervals, troubles, custom }: Observation,
  settings: AnalysisSettings,
  stage: JudgedStage,
): Finding[] {
  const settled = intervals.filter((interval) => interval.stage === stage.index).length;
  const fewer = settings.users === 'monitoring' && settled < LEAST_INTERVALS;
  const unread = troubles.map((text): Finding => ({ means: 'unproven', text }));
  // What nobody could read is not missing: neither intervals nor requests.
  if (unread.length > 0 && intervals.length === 0) return unread;
  return [
    ...unread,
    ...(fewer ? [tooEarly(settled)] : []),
    ...proofs.map((proof) => findingOf(proof, intervalsLeft(settings, stage, settled), settings)),
    ...byWhom(proofs, custom, settings, stage),
  ];
}

function findingOf({ test, prospect }: Proof, left: number, { intervalMs }: AnalysisSettings): Finding {
  if (reaches(test)) return { means: 'proven', text: describeTest(test) };
  const more = prospect === undefined ? '' : `, ${prospectText(prospect, test, left, intervalMs)}`;
  return { means: 'unproven', text: `${describeTest(test)}${more}` };
}

function prospectText(
  { requests, intervals }: Prospect,
  test: TestResult,
  left: number,
  intervalMs: number,
): string {
  if (requests === undefined) return 'which no number of requests can bring';
  const needed = `${counted(requests, 'more request')} without ${SUBJECT[test.name]} ${requests === 1 ? 'is' : 'are'} needed`;
  if (intervals === undefined) return `${needed}, and none have come in this stage`;
  const late =
    intervals > left && left > 0
      ? `, of which ${formatDuration(left * intervalMs)} can settle before the deadline has passed twice`
      : '';
  return `${needed}, about ${formatDuration(intervals * intervalMs)} at this rate${late}`;
}

function tooEarly(settled: number): Finding {
  return {
    means: 'unproven',
    text: `${settled} of at least ${counted(LEAST_INTERVALS, 'interval')} of this stage ${settled === 1 ? 'has' : 'have'} settled`,
  };
}

/** A stage that probes decide is a bounded wait, and is called one; one that nobody has to prove is called that. */
function byWhom(
  proofs: readonly Proof[],
  custom: Observation['custom'],
  { users, metrics }: AnalysisSettings,
  { decidedBy }: JudgedStage,
): Finding[] {
  if (decidedBy === 'probes') {
    const since =
      users === 'none'
        ? "users' requests are not read (analysis.users: none)"
        : "users' requests raise no suspicion, and are too few or not parted well enough to prove more";
    return [{ means: 'proven', text: `own probes were the proof before the first stage; ${since}` }];
  }
  if (users === 'none') return [metricsAsProof(metrics, custom)];
  return proofs.length > 0
    ? []
    : [
        {
          means: 'proven',
          text: 'nothing had to be proven: the tests of errors and latency are only watched (dry run)',
        },
      ];
}

import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import type { ProbeCounts } from '../../domain/analysis/observation.ts';
import { describeTest } from '../../domain/analysis/test-text.ts';
import type { TestResult } from '../../domain/analysis/verdict.ts';
import { assertNever } from '../../domain/errors/assert-never.ts';
import type { Check } from '../../domain/smoke/suite.ts';
import { callerHeaders } from './caller-headers.ts';
import { countsText } from './counts-text.ts';
import type { ProbeStream, StreamTerms } from './probe-stream.ts';
import type { ProofPorts, ProofTarget } from './prove.ts';

export type ProbeProof = {
  readonly passed: boolean;
  /** Neither proven nor failed: what then holds is the user's word, as for a stage without a verdict. */
  readonly undecided?: true | undefined;
  /** One sentence. */
  readonly reason: string;
  readonly counts: ProbeCounts;
  readonly tests: readonly TestResult[];
};

/** Proves a candidate that has no users yet by probes of its own, and says in a sentence what they prove. */
export async function proveByProbes(
  check: Check,
  { url, audience, door }: ProofTarget,
  terms: StreamTerms,
  ports: ProofPorts,
): Promise<ProbeProof> {
  if (url === undefined || url === '')
    return { passed: false, reason: 'the candidate has no URL to probe', counts: NONE, tests: [] };
  const { perMinute } = terms.settings.probes;
  ports.log.info(`Probing ${check.request.method} ${check.request.path} ${perMinute} times a minute`);
  const { probeStream } = await import('./probe-stream.ts');
  const stream = await probeStream(
    check,
    { baseUrl: url, caller: () => callerHeaders(audience, ports), door },
    terms,
    ports,
  );
  const { probes, failures, slow, verdict } = stream;
  return { ...conclusionOf(stream, terms), counts: { probes, failures, slow }, tests: verdict.tests };
}

const NONE: ProbeCounts = { probes: 0, failures: 0, slow: 0 };

function conclusionOf(stream: ProbeStream, { settings }: StreamTerms): Omit<ProbeProof, 'counts' | 'tests'> {
  const { probes, failures, slow, verdict, firstFailure } = stream;
  const why = firstFailure === undefined ? '' : ` (the first: ${firstFailure})`;
  switch (verdict.kind) {
    case 'proven': {
      const found = failures + slow === 0 ? `${probes} clean probes` : countsText(stream);
      return { passed: true, reason: `${found} prove ${proven(stream, settings)}${why}` };
    }
    case 'failed':
      return { passed: false, reason: `${countsText(stream)}${why}: ${verdict.reasons.join('; ')}` };
    case 'undecided':
      return {
        passed: false,
        undecided: true,
        reason: `${countsText(stream)}${why}, and they neither prove nor fail the candidate: ${verdict.reasons.join('; ')}`,
      };
    default:
      return assertNever(verdict.kind);
  }
}

/** Nothing is claimed of a limit that is only watched. */
function proven({ verdict }: ProbeStream, { errors }: AnalysisSettings): string {
  if (!errors.dryRun) return `< ${percent(errors.ratio)} errors at 95 %`;
  const obeyed = verdict.tests.filter(({ side, dryRun }) => side === 'pass' && !dryRun);
  return obeyed.length === 0
    ? 'nothing, as their tests are only watched'
    : obeyed.map(describeTest).join('; ');
}

const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(4))} %`;

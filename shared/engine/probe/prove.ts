import type { Door } from '../../domain/smoke/door.ts';
import { failureText, type SmokeReport } from '../../domain/smoke/report.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identity } from '../../ports/identity.ts';
import type { Log } from '../../ports/log.ts';
import { callerHeaders } from './caller-headers.ts';
import type { ProbePorts } from './target.ts';

export type Proof = {
  readonly passed: boolean;
  /** One sentence. */
  readonly reason: string;
  /** Absent when no suite was to run. */
  readonly report?: SmokeReport | undefined;
};

export type ProofTarget = {
  /** undefined when the service gives the tag no URL. */
  readonly url: string | undefined;
  /** What an ID token must be made out to: the URL of the service, also for a tag, where nothing else was asked for. */
  readonly audience: string;
  /** How the service lets requests in, where the URL is its own. */
  readonly door?: Door | undefined;
};

export type ProofPorts = ProbePorts & {
  readonly clock: Clock;
  readonly identity: Identity;
  readonly log: Log;
};

/** A tag that was just made may not be known to every front end yet. */
const NEW_URL_MS = 30_000;
const AGAIN_MS = 1_000;

/** Runs the suite on a URL and says in a sentence how it went. `none` passes, and says that nothing was asked. */
export async function prove(
  suite: SmokeSuite | 'none',
  target: ProofTarget,
  ports: ProofPorts,
): Promise<Proof> {
  if (suite === 'none') return { passed: true, reason: 'no smoke suite was run, as asked (smoke: none)' };
  if (target.url === undefined || target.url === '') {
    return {
      passed: false,
      reason:
        'the candidate has no URL: its tag was removed, or the default URL of the service is off (then name one with tag_url)',
    };
  }
  const { clock } = ports;
  // Who restores at once proves nothing, and need not load what could.
  const { runSuite } = await import('./run-suite.ts');
  const caller = () => callerHeaders(target.audience, ports);
  const endMs = clock.now() + NEW_URL_MS;
  for (;;) {
    const report = await runSuite(suite, { baseUrl: target.url, caller, door: target.door }, ports);
    if (report.passed || !notServedYet(report) || clock.now() >= endMs)
      return { ...summarize(report), report };
    await clock.sleep(AGAIN_MS, ports.signal);
  }
}

function notServedYet(report: SmokeReport): boolean {
  const sent = [...(report.setup ?? []), ...report.checks].filter(({ requestId }) => requestId !== '');
  const failed = sent.filter(({ passed }) => !passed);
  return (
    failed.length > 0 &&
    failed.every(
      ({ status, failures }) =>
        status === 404 && failures.some(({ hint }) => hint?.includes('not served yet')),
    )
  );
}

function summarize(report: SmokeReport): { readonly passed: boolean; readonly reason: string } {
  const total = report.checks.length;
  const failed = report.checks.filter(({ passed }) => !passed);
  const [first] = failed;
  if (first === undefined)
    return { passed: true, reason: `${total} smoke ${total === 1 ? 'check' : 'checks'} passed` };
  const [failure] = first.failures;
  const why = failure === undefined ? 'no answer' : failureText(failure);
  const hint = failure?.hint === undefined ? '' : ` (${failure.hint})`;
  return {
    passed: false,
    reason: `${failed.length} of ${total} smoke checks failed; ${first.name}: ${why}${hint}`,
  };
}

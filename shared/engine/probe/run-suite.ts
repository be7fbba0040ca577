import type { Json } from '../../domain/json/json.ts';
import { secretHider } from '../../domain/smoke/hide-secrets.ts';
import { sourcesOf } from '../../domain/smoke/order.ts';
import { privateForms } from '../../domain/smoke/private-headers.ts';
import { type CheckResult, type Failure, failureText, type SmokeReport } from '../../domain/smoke/report.ts';
import { selectChecks } from '../../domain/smoke/select-checks.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import { cleanUp } from './clean-up.ts';
import { inTurn } from './in-turn.ts';
import { keepSecret, notSent, runStep, type SuiteRun } from './suite-run.ts';
import type { Caller, ProbePorts, SmokeTarget } from './target.ts';

const NOBODY: Caller = { headers: {} };

export type SuiteOptions = {
  /** Runs the checks that have one of these, and those whose values they use; none runs all. */
  readonly tags?: readonly string[] | undefined;
};

/** Runs every check, also after one has failed: the report of a bad revision should be whole. What setup made is cleaned up in any case. */
export async function runSuite(
  given: SmokeSuite,
  target: SmokeTarget,
  ports: ProbePorts,
  { tags = [] }: SuiteOptions = {},
): Promise<SmokeReport> {
  const suite = selectChecks(given, tags);
  const startedMs = ports.clock.now();
  const baseUrl = target.baseUrl.replace(/\/+$/, '');
  const run: SuiteRun = {
    ...{ suite, ports },
    recipient: { baseUrl, door: target.door, ...((await target.caller?.()) ?? NOBODY) },
    endMs: startedMs + (suite.timeoutMs ?? Number.POSITIVE_INFINITY),
    values: new Map<string, Json>(Object.entries(suite.values)),
    secrets: [...suite.secretForms],
  };
  keepSecret(privateForms(run.recipient.headers), run);
  const { sent, cleanup } = await thenCleanUp(run);
  const all = [...sent.setup, ...sent.checks];
  return {
    passed: all.every(({ passed }) => passed),
    checks: sent.checks,
    ...(sent.setup.length > 0 && { setup: sent.setup }),
    ...(cleanup.length > 0 && { cleanup }),
    ...((suite.leftOut ?? []).length > 0 && { leftOut: suite.leftOut }),
    startedMs,
    durationMs: ports.clock.now() - startedMs,
    target: baseUrl,
    // Forms of secrets that were captured are known now too.
    ...(run.secrets.length > 0 && { hide: secretHider(run.secrets) }),
  };
}

type Sent = { readonly setup: readonly CheckResult[]; readonly checks: readonly CheckResult[] };

async function thenCleanUp(run: SuiteRun): Promise<{ sent: Sent; cleanup: readonly CheckResult[] }> {
  let sent: Sent;
  try {
    sent = await send(run);
  } catch (error) {
    await cleanUp(run);
    throw error;
  }
  return { sent, cleanup: await cleanUp(run) };
}

async function send(run: SuiteRun): Promise<Sent> {
  const { suite } = run;
  const setup: CheckResult[] = [];
  for (const step of suite.setup) {
    const result = await runStep(step, run, 'error');
    setup.push(result);
    if (!result.passed) return { setup, checks: allNotSent(result, run) };
  }
  const checks = await inTurn(sourcesOf(suite.checks), suite.parallel, async (index) => {
    const check = suite.checks[index];
    if (check === undefined) throw new Error(`Expected a check at ${index}, found none`);
    return runStep(check, run, 'error');
  });
  return { setup, checks };
}

function allNotSent(broken: CheckResult, run: SuiteRun): readonly CheckResult[] {
  const [first] = broken.failures;
  const failure: Failure = {
    kind: 'not-sent',
    subject: 'setup',
    wanted: `"${broken.name}" to pass`,
    found: first === undefined ? 'a failure' : failureText(first),
    hint: first?.hint,
  };
  run.ports.log.error(`No check was sent, because setup failed: ${broken.name}`);
  return run.suite.checks.map((check) => notSent(check, run, [failure]));
}

import { judgeLoad, type LoadSample } from '../../domain/smoke/judge-load.ts';
import { judgeLatency } from '../../domain/smoke/latency.ts';
import type { Failure } from '../../domain/smoke/report.ts';
import type { Check, LatencyGoal, Load } from '../../domain/smoke/suite.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import { attemptCheck } from './attempt-check.ts';
import type { ProbePorts, Recipient } from './target.ts';

export type Measured = { readonly failures: readonly Failure[]; readonly measured?: string | undefined };

/** More at a time than this is a service that does not keep up: those beyond count as failed. */
const MOST_AT_A_TIME = 500;

/** Repeats a check that has passed, for what a single answer cannot show. */
export async function measureCheck(
  check: Check,
  recipient: Recipient,
  ports: ProbePorts,
  endMs: number,
): Promise<Measured> {
  const { latency } = check.expectation;
  const ask = () => sample(check, recipient, ports);
  const found: Measured[] = [];
  if (latency !== undefined) found.push(await measureLatency(latency, ask, ports, endMs));
  if (check.load !== undefined) found.push(await measureLoad(check.load, ask, ports, endMs));
  const sentences = found.flatMap(({ measured }) => measured ?? []);
  return {
    failures: found.flatMap(({ failures }) => failures),
    ...(sentences.length > 0 && { measured: sentences.join('; ') }),
  };
}

/** One request at a time, so that none waits behind another. An answer that is not as expected is a failure of its own. */
async function measureLatency(
  goal: LatencyGoal,
  ask: () => Promise<LoadSample>,
  { clock }: ProbePorts,
  endMs: number,
): Promise<Measured> {
  const samples: number[] = [];
  for (;;) {
    if (clock.now() >= endMs) return { failures: [outOfTime(samples.length, goal.requests)] };
    const { durationMs, failure } = await ask();
    if (failure !== undefined)
      return { failures: [{ ...failure, subject: `${failure.subject} (request ${samples.length + 2})` }] };
    samples.push(durationMs);
    const { decided, failures, measured } = judgeLatency(goal, samples);
    if (decided) return { failures, measured };
  }
}

/** Requests leave when they are due, whether or not earlier ones were answered: a service that gets slow is not spared. */
async function measureLoad(
  load: Load,
  ask: () => Promise<LoadSample>,
  { clock, signal }: ProbePorts,
  endMs: number,
): Promise<Measured> {
  const startMs = clock.now();
  const sent: Promise<LoadSample>[] = [];
  let underWay = 0;
  for (let number = 0; number < load.requests; number += 1) {
    const waitMs = startMs + number * load.everyMs - clock.now();
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    if (clock.now() >= endMs) break;
    if (underWay >= MOST_AT_A_TIME) {
      sent.push(Promise.resolve(CROWDED));
      continue;
    }
    underWay += 1;
    const one = ask().finally(() => {
      underWay -= 1;
    });
    one.catch(() => {});
    sent.push(one);
  }
  const samples = await Promise.all(sent);
  const { failures, measured } = judgeLoad(load, samples);
  const late = samples.length < load.requests ? [outOfTime(samples.length, load.requests)] : [];
  const took = formatDuration(Math.max(1, Math.round(clock.now() - startMs)));
  return { failures: [...failures, ...late], measured: `load of ${measured}, in ${took}` };
}

const CROWDED: LoadSample = {
  durationMs: Number.POSITIVE_INFINITY,
  failure: {
    kind: 'no-answer',
    subject: 'answer',
    wanted: 'one',
    found: `${MOST_AT_A_TIME} requests without one`,
  },
};

async function sample(check: Check, recipient: Recipient, ports: ProbePorts): Promise<LoadSample> {
  const { status, durationMs, failures } = await attemptCheck(check, recipient, ports);
  return { durationMs: status === undefined ? Number.POSITIVE_INFINITY : durationMs, failure: failures[0] };
}

function outOfTime(done: number, of: number): Failure {
  return {
    kind: 'time-limit',
    subject: 'suite',
    wanted: `time for ${of} requests`,
    found: `time for ${done}`,
    hint: 'Give the suite a longer `timeout`, or ask for fewer requests',
  };
}

import { LEAST_BASELINE, SUSPICION } from '../analysis/family.ts';
import type { QuantileInterval } from '../analysis/sequential/quantile-interval.ts';
import type { TestResult, Verdict } from '../analysis/verdict.ts';
import { countText, msText, partText } from './evidence-figures.ts';
import { timeSpan } from './figures.ts';
import { lookNumbers } from './look-numbers.ts';
import { blocks, list, table, text } from './markdown.ts';
import type { StageOutcome, TargetOutcome } from './outcome.ts';
import { retold } from './retold.ts';
import type { Room } from './room.ts';
import { testName, testSentence } from './test-sentence.ts';

/** What became of a stage after its last look. */
export type StageEnd = 'went-on' | 'ended';

/** What decided a stage and why, in words; then what would have decided otherwise. */
export function stageStory(stage: StageOutcome, end: StageEnd, target: TargetOutcome, room: Room): string {
  const verdict = stage.looks.at(-1)?.verdict;
  if (verdict === undefined) return '';
  const decidedBy = target.trafficPlan?.decidedBy ?? 'users';
  const reasons = [...retold(verdict.reasons, verdict.tests), ...closestDoubt(verdict, decidedBy)];
  const alternatives = retold(verdict.alternatives, verdict.tests);
  const lines = (all: readonly string[]): string =>
    list([
      ...all.slice(0, room.rows).map((line) => text(line, room.characters)),
      ...(all.length > room.rows ? [`${all.length - room.rows} more are in the report file.`] : []),
    ]);
  return blocks(
    `**${text(titleOf(verdict, stage, end, decidedBy))}**`,
    reasons.length === 0 ? '' : lines(reasons),
    latencyText(verdict),
    metricTable(verdict, room),
    alternatives.length === 0 ? '' : blocks('What would have decided otherwise:', lines(alternatives)),
  );
}

/** What the rollout cost its users: errors of the candidate as far as they are counted, and what the baseline would have made of the same requests. */
export function costText({ stages, analysis }: TargetOutcome): string {
  const counted = stages
    .flatMap(({ looks }) => looks)
    .map(({ verdict }) => lookNumbers(verdict))
    .findLast(({ candidate }) => candidate !== undefined);
  const { candidate, baseline } = counted ?? {};
  if (candidate === undefined) return '';
  const usual =
    baseline === undefined || baseline.requests < LEAST_BASELINE
      ? ''
      : ` At the ratio of the baseline there would have been ${aboutText((candidate.requests * baseline.failures) / baseline.requests)}.`;
  const late =
    analysis === undefined || analysis.settleMs === 0
      ? ''
      : ` What was answered later than ${timeSpan(analysis.settleMs)} before the last look is not among them.`;
  return (
    `**Errors that the candidate served to users: ${countText(candidate.failures)}**, ` +
    `in ${countText(candidate.requests)} requests that were counted.${usual}${late}`
  );
}

function titleOf(
  verdict: Verdict,
  { deadlineMs, startedMs, endedMs }: StageOutcome,
  end: StageEnd,
  decidedBy: 'users' | 'probes',
): string {
  switch (verdict.kind) {
    case 'healthy':
      if (end === 'ended') return 'The judge had nothing against it:';
      if (decidedBy === 'users') {
        return verdict.tests.some(({ side, dryRun }) => side === 'pass' && !dryRun)
          ? 'It went on, because it was proven well:'
          : 'It went on, because nothing that is obeyed spoke against it:';
      }
      return 'It went on after a bounded wait, proven by its probes and not suspected since:';
    case 'unhealthy':
      return 'The candidate is ill, and this decided it:';
    case 'shared-outage':
      return 'Both arms are ill, so the candidate is not blamed:';
    case 'inconclusive': {
      const late =
        startedMs !== undefined &&
        endedMs !== undefined &&
        deadlineMs > 0 &&
        endedMs - startedMs >= deadlineMs;
      const when = late
        ? ` by its deadline (${timeSpan(deadlineMs)}${extended(endedMs - startedMs, deadlineMs)})`
        : '';
      return `${end === 'went-on' ? 'It went on without a verdict' : 'There was no verdict'}${when}. What was missing:`;
    }
  }
}

function extended(watchedMs: number, deadlineMs: number): string {
  return watchedMs >= 2 * deadlineMs ? `, extended to ${timeSpan(2 * deadlineMs)}` : '';
}

/** How far the strongest test was from holding a candidate that was let go on. */
function closestDoubt(verdict: Verdict, decidedBy: 'users' | 'probes'): string[] {
  const { against } = lookNumbers(verdict, decidedBy);
  if (verdict.kind !== 'healthy' || against === undefined) return [];
  if (against.logE <= 0) return ['no test speaks against it'];
  return [
    `the strongest doubt, ${testName(against)}, is no suspicion (from ${SUSPICION} on): ${testSentence(against)}`,
  ];
}

/** Metrics of the user's own, which have no evidence but their last value. */
function metricTable({ signals }: Verdict, room: Room): string {
  const own = signals.filter(({ name, unit }) => unit === 'count' && name !== 'requests');
  if (own.length === 0) return '';
  return table(
    ['metric', 'last value', 'limit', 'says'],
    own,
    ({ name, value, limit, kind }) => [
      text(name, room.characters),
      value === undefined || !Number.isFinite(value) ? '–' : String(value),
      Number.isFinite(limit) ? String(limit) : '–',
      kind,
    ],
    room.rows,
  );
}

/** `p95 of the candidate: between 800 and 1,600 ms (at 95 %), limit 2,000 ms.` */
function latencyText({ latency, signals, tests }: Verdict): string {
  if (latency === undefined) return '';
  const name = quantileText(latency);
  const limit = signals.find((signal) => signal.unit === 'ms' && signal.name === `${name} latency`)?.limit;
  const slow = tests.find((test) => test.name === 'latency' && test.side === 'fail');
  const held = limit === undefined || !Number.isFinite(limit) ? '' : `, limit ${msText(limit)}`;
  return text(`${name} of the candidate: ${rangeText(latency)}${held}${slowText(slow)}.`);
}

function rangeText({ lowerMs, upperMs }: QuantileInterval): string {
  if (lowerMs !== undefined && upperMs !== undefined)
    return `between ${countText(Math.round(lowerMs))} and ${msText(upperMs)} at 95 %`;
  if (lowerMs !== undefined) return `at least ${msText(lowerMs)} at 95 %`;
  return upperMs === undefined ? 'not bounded by so few answers' : `at most ${msText(upperMs)} at 95 %`;
}

/** `p95`, `p99.9`. */
export function quantileText({ quantile }: Pick<QuantileInterval, 'quantile'>): string {
  return `p${Number((quantile * 100).toPrecision(6))}`;
}

function slowText(test: TestResult | undefined): string {
  const { failures, requests, limitMs } = test?.counts ?? {};
  return limitMs === undefined || !requests
    ? ''
    : `; slower than ${msText(limitMs)} were ${partText(failures, requests)}`;
}

function aboutText(errors: number): string {
  return errors < 0.05
    ? 'none'
    : `about ${errors < 10 ? Number(errors.toFixed(1)) : countText(Math.round(errors))}`;
}

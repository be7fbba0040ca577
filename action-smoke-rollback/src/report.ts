import { adviceFor } from '../../shared/domain/report/advice.ts';
import { type Annotation, withinCaps } from '../../shared/domain/report/annotation.ts';
import { headline } from '../../shared/domain/report/headline.ts';
import { shareJson } from '../../shared/domain/report/json.ts';
import {
  isBadEnd,
  type Outcome,
  type SmokeRun,
  type TargetOutcome,
} from '../../shared/domain/report/outcome.ts';
import { inertLine, shorten } from '../../shared/domain/report/plain.ts';
import { renderSummary } from '../../shared/domain/report/summary.ts';
import { renderUrlSummary, urlHeadline } from '../../shared/domain/report/url-summary.ts';
import type { Share } from '../../shared/domain/rollout/traffic.ts';
import { type CheckResult, failureText } from '../../shared/domain/smoke/report.ts';
import type { VerifiedCheck } from '../../shared/domain/smoke/verification/result.ts';

/** Every output of the action, and how it is read from an outcome; the paths of files are known to the caller alone. */
export const OUTPUTS = {
  conclusion: (outcome: Outcome) => endOf(outcome).conclusion,
  reason: (outcome: Outcome) => line(endOf(outcome).reason),
  passed: (outcome: Outcome) => String(verified(outcome)?.report?.passed ?? ''),
  checks: (outcome: Outcome) => {
    const { checks = [], verification = [] } = verified(outcome)?.report ?? {};
    return JSON.stringify([...checks.map(checkOutput), ...verification.map(verifiedOutput)]);
  },
  service_url: ({ targets: [target] }: Outcome) => target?.serviceUrl ?? '',
  previous_traffic: ({ targets: [target] }: Outcome) => sharesOutput(target?.previousTraffic),
  traffic: ({ targets: [target] }: Outcome) => sharesOutput(target?.traffic),
  report: () => '',
  junit: () => '',
} as const;

export type Report = {
  readonly outputs: Readonly<Record<keyof typeof OUTPUTS, string>>;
  readonly summary: string;
  /** The first error says what `failure` says. */
  readonly annotations: readonly Annotation[];
  /** One sentence; absent when the step succeeds. */
  readonly failure?: string | undefined;
};

/** Makes an outcome what people and later steps read. */
export function report(outcome: Outcome): Report {
  const { url } = outcome;
  const names = Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[];
  const outputs = Object.fromEntries(
    names.map((name) => [name, OUTPUTS[name](outcome)]),
  ) as Report['outputs'];
  return {
    outputs,
    summary: url === undefined ? renderSummary(outcome) : renderUrlSummary(url, outcome),
    annotations: withinCaps(annotationsOf(outcome)),
    failure: isFailure(outcome) ? sentenceOf(outcome) : undefined,
  };
}

/** Who pressed the button wanted the roll back: only one that did not come about is a failure. */
function isFailure(outcome: Outcome): boolean {
  const { conclusion } = endOf(outcome);
  return outcome.mode === 'rollback' && conclusion === 'rolled-back' ? false : isBadEnd(conclusion);
}

function endOf({ url, targets: [target] }: Outcome): Pick<TargetOutcome, 'conclusion' | 'reason'> {
  return url ?? target ?? { conclusion: 'failed', reason: '' };
}

function sentenceOf(outcome: Outcome): string {
  const { url, targets } = outcome;
  return url === undefined
    ? targets.map((target) => line(headline(target, outcome))).join('; ')
    : line(urlHeadline(url));
}

/** The run that decided; a promotion through stages runs the suite again under load. */
function verified({ url, targets: [target] }: Outcome): SmokeRun | undefined {
  return url?.smoke ?? target?.smoke.find(({ when }) => when === 'verify');
}

function checkOutput({ name, passed, status, attempts, durationMs }: CheckResult): object {
  return { name, passed, status, attempts, durationMs: Math.round(durationMs) };
}

/** Which is neither passed nor failed was not asked. */
function verifiedOutput({ name, state, durationMs = 0 }: VerifiedCheck): object {
  const passed = state === 'passed' ? true : state === 'failed' ? false : null;
  return { name, kind: 'verification', passed, state, durationMs: Math.round(durationMs) };
}

const sharesOutput = (shares: readonly Share[] = []): string => JSON.stringify(shares.map(shareJson));

/** The conclusion first, then what failed, then what is unusual: the caps cut from the end. */
function annotationsOf(outcome: Outcome): Annotation[] {
  const { url, targets, dryRun } = outcome;
  const { conclusion } = endOf(outcome);
  const where = targets[0]?.service ?? url?.url ?? '';
  const level = isFailure(outcome) ? 'error' : conclusion === 'held' ? 'warning' : 'notice';
  return [
    { level, title: titleOf(where, dryRun ? 'dry run' : conclusion), message: messageOf(outcome) },
    ...(verified(outcome)?.report?.checks ?? [])
      .filter(({ passed }) => !passed)
      .map(({ name, failures }) => ({
        level: 'error' as const,
        title: titleOf(where, 'smoke check failed'),
        message: line(`${name}: ${failures.map(failureText).join('; ')}`),
      })),
    ...(verified(outcome)?.report?.verification ?? [])
      .filter(({ state }) => state === 'failed')
      .map(({ name, asked, seen, hint }) => ({
        level: 'error' as const,
        title: titleOf(where, 'deployment check failed'),
        message: line(`${name} (${asked}): ${seen}${hint === undefined ? '' : `. ${hint}`}`),
      })),
    ...targets.flatMap(({ warnings }) =>
      warnings.map((warning) => ({
        level: 'warning' as const,
        title: titleOf(where),
        message: line(warning),
      })),
    ),
  ];
}

function messageOf(outcome: Outcome): string {
  const sentence = sentenceOf(outcome);
  const [target] = outcome.targets;
  const [first] = target !== undefined && isFailure(outcome) ? adviceFor(target, outcome) : [];
  if (first === undefined) return sentence;
  return [`${sentence}.`, first.text, first.command && inertLine(first.command), first.link?.url]
    .filter((part) => part !== undefined)
    .join('\n');
}

const titleOf = (...words: readonly string[]): string => line(`run-delivery: ${words.join(' ')}`);

/** Annotations show about this much; the summary has all of it. */
const line = (value: string): string => shorten(inertLine(value), 1_000);

import { adviceFor } from '../../shared/domain/report/advice.ts';
import { type Annotation, withinCaps } from '../../shared/domain/report/annotation.ts';
import { headline } from '../../shared/domain/report/headline.ts';
import { shareJson } from '../../shared/domain/report/json.ts';
import { isBadEnd, type Outcome, type TargetOutcome } from '../../shared/domain/report/outcome.ts';
import { inertLine, shorten } from '../../shared/domain/report/plain.ts';
import { renderSummary } from '../../shared/domain/report/summary.ts';
import type { Share } from '../../shared/domain/rollout/traffic.ts';
import { failureText } from '../../shared/domain/smoke/report.ts';

/** Every output of the action, and how it is read from a target; the paths of files are known to the caller alone. */
export const OUTPUTS = {
  revision: (target: TargetOutcome) => target.revision ?? '',
  image: (target: TargetOutcome) => target.image ?? '',
  candidate_url: (target: TargetOutcome) => target.candidateUrl ?? '',
  service_url: (target: TargetOutcome) => target.serviceUrl ?? '',
  previous_traffic: (target: TargetOutcome) => sharesOutput(target.previousTraffic),
  traffic: (target: TargetOutcome) => sharesOutput(target.traffic),
  conclusion: (target: TargetOutcome) => target.conclusion,
  reason: (target: TargetOutcome) => line(target.reason),
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
  const bad = outcome.targets.filter(({ conclusion }) => isBadEnd(conclusion));
  const told = bad.map((target) => line(headline(target, outcome)));
  return {
    outputs: outputsOf(outcome),
    summary: renderSummary(outcome),
    annotations: withinCaps(annotationsOf(outcome)),
    ...(told.length === 0 ? {} : { failure: told.join('; ') }),
  };
}

function outputsOf({ targets: [target] }: Outcome): Report['outputs'] {
  const names = Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[];
  const entries = names.map((name) => [name, target === undefined ? '' : OUTPUTS[name](target)]);
  return Object.fromEntries(entries) as Record<keyof typeof OUTPUTS, string>;
}

const sharesOutput = (shares: readonly Share[]): string => JSON.stringify(shares.map(shareJson));

/** The conclusions first, then what failed, then what is unusual: the caps cut from the end. */
function annotationsOf(outcome: Outcome): Annotation[] {
  const { targets } = outcome;
  return [
    ...targets.map((target) => conclusionOf(target, outcome)),
    ...targets.flatMap(failedChecks),
    ...targets.flatMap(({ warnings, service }) =>
      warnings.map((warning) => ({
        level: 'warning' as const,
        title: titleOf(service),
        message: line(warning),
      })),
    ),
  ];
}

function conclusionOf(target: TargetOutcome, outcome: Outcome): Annotation {
  const { service, conclusion } = target;
  return {
    level: isBadEnd(conclusion) ? 'error' : conclusion === 'held' ? 'warning' : 'notice',
    title: titleOf(service, outcome.dryRun ? 'dry run' : conclusion),
    message: conclusionText(target, outcome),
  };
}

function conclusionText(target: TargetOutcome, outcome: Outcome): string {
  const sentence = line(headline(target, outcome));
  const [first] =
    isBadEnd(target.conclusion) || target.conclusion === 'held' ? adviceFor(target, outcome) : [];
  if (first === undefined) return sentence;
  return [`${sentence}.`, first.text, first.command && inertLine(first.command), first.link?.url]
    .filter((part) => part !== undefined)
    .join('\n');
}

/** Of the last run: earlier ones passed, or the rollout would not have gone on. */
function failedChecks({ smoke, service }: TargetOutcome): Annotation[] {
  return (smoke.at(-1)?.report?.checks ?? [])
    .filter(({ passed }) => !passed)
    .map(({ name, failures }) => ({
      level: 'error',
      title: titleOf(service, 'smoke check failed'),
      message: line(`${name}: ${failures.map(failureText).join('; ')}`),
    }));
}

const titleOf = (...words: readonly string[]): string => line(`run-delivery: ${words.join(' ')}`);

/** Annotations show about this much; the summary has all of it. */
const line = (value: string): string => shorten(inertLine(value), 1_000);

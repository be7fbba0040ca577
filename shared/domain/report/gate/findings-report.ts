import { severityCounts } from '../../findings/severity-counts.ts';
import type { Judgement } from '../../gate/judgement.ts';
import type { Annotation } from '../annotation.ts';
import { inertLine, shorten } from '../plain.ts';
import type { GateAbout } from './gate-about.ts';
import { gateAnnotations } from './gate-annotations.ts';
import { renderGateSummary } from './gate-summary.ts';

/** What one judgement tells, whichever action made it. */
export type FindingsOutcome = {
  readonly judgement: Judgement;
  readonly about: GateAbout;
  /** What was asked for and not done although the judging itself worked, each in one sentence: the step fails by it. */
  readonly failures: readonly string[];
};

export type FindingsReport = {
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Whether the step fails. */
  readonly fails: boolean;
};

/** Makes an outcome what people read. */
export function findingsReport({ judgement, about, failures }: FindingsOutcome): FindingsReport {
  const { remark: title } = about.subject;
  return {
    summary: renderGateSummary(judgement, about),
    annotations: [
      ...failures.map((message) => ({ level: 'error' as const, title, message: inertLine(message) })),
      ...gateAnnotations(judgement, about, ROOM),
    ],
    fails: failures.length > 0 || (judgement.blocks && about.enforce),
  };
}

/** Ten of each level are shown for a step; failures to publish take one or two of the errors. */
const ROOM = { error: 8, warning: 10, notice: 10 };

/** Outputs that every judgement has. */
export const JUDGED = {
  reason: ({ judgement }: FindingsOutcome) => shorten(inertLine(judgement.reasons[0] ?? ''), 1_000),
  blocking: ({ judgement }: FindingsOutcome) =>
    String(judgement.findings.filter(({ standing }) => standing === 'blocking').length),
  findings: ({ judgement }: FindingsOutcome) => severityCounts(judgement.findings),
} as const;

/** The values of a table of outputs. */
export function outputsOf<Outcome, Name extends string>(
  table: Readonly<Record<Name, (outcome: Outcome) => string>>,
  outcome: Outcome,
): Readonly<Record<Name, string>> {
  const names = Object.keys(table) as Name[];
  return Object.fromEntries(names.map((name) => [name, table[name](outcome)])) as Record<Name, string>;
}

import { severityCounts } from '../../shared/domain/findings/severity-counts.ts';
import type { Annotation } from '../../shared/domain/report/annotation.ts';
import { gateAnnotations } from '../../shared/domain/report/gate/gate-annotations.ts';
import { gateHeadline } from '../../shared/domain/report/gate/gate-headline.ts';
import { renderGateSummary } from '../../shared/domain/report/gate/gate-summary.ts';
import { inertLine, shorten } from '../../shared/domain/report/plain.ts';
import type { ValidationOutcome } from './outcome.ts';

export const OUTPUTS = {
  verdict: ({ judgement }: ValidationOutcome) => judgement.verdict,
  reason: ({ judgement }: ValidationOutcome) => shorten(inertLine(judgement.reasons[0] ?? ''), 1_000),
  blocking: ({ judgement }: ValidationOutcome) =>
    String(judgement.findings.filter(({ standing }) => standing === 'blocking').length),
  findings: ({ judgement }: ValidationOutcome) => severityCounts(judgement.findings),
  roots: ({ roots }: ValidationOutcome) => JSON.stringify(roots),
  modules: ({ modules }: ValidationOutcome) => JSON.stringify(modules),
  sarif: ({ paths }: ValidationOutcome) => paths.sarif,
  report: ({ paths }: ValidationOutcome) => paths.report,
} as const;

export type Report = {
  readonly outputs: Readonly<Record<keyof typeof OUTPUTS, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Whether the step fails. */
  readonly fails: boolean;
};

/** Makes an outcome what people and later steps read. */
export function report(outcome: ValidationOutcome): Report {
  const { judgement, about, failures } = outcome;
  const names = Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[];
  return {
    outputs: Object.fromEntries(names.map((name) => [name, OUTPUTS[name](outcome)])) as Report['outputs'],
    summary: renderGateSummary(judgement, about),
    annotations: [
      ...failures.map((message) => ({
        level: 'error' as const,
        title: about.subject.remark,
        message: inertLine(message),
      })),
      ...gateAnnotations(judgement, about, ROOM),
    ],
    fails: failures.length > 0 || (judgement.blocks && about.enforce),
  };
}

/** The sentence for the log. */
export const headlineOf = ({ judgement, about }: ValidationOutcome): string => gateHeadline(judgement, about);

/** Ten of each level are shown for a step; failures to publish take one or two of the errors. */
const ROOM = { error: 8, warning: 10, notice: 10 };

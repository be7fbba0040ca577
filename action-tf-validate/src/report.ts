import {
  type FindingsReport,
  findingsReport,
  JUDGED,
  outputsOf,
} from '../../shared/domain/report/gate/findings-report.ts';
import { gateHeadline } from '../../shared/domain/report/gate/gate-headline.ts';
import type { ValidationOutcome } from './outcome.ts';

export const OUTPUTS = {
  verdict: ({ judgement }: ValidationOutcome) => judgement.verdict,
  reason: JUDGED.reason,
  blocking: JUDGED.blocking,
  findings: JUDGED.findings,
  roots: ({ roots }: ValidationOutcome) => JSON.stringify(roots),
  modules: ({ modules }: ValidationOutcome) => JSON.stringify(modules),
  sarif: ({ paths }: ValidationOutcome) => paths.sarif,
  report: ({ paths }: ValidationOutcome) => paths.report,
} as const;

export type Report = FindingsReport & { readonly outputs: Readonly<Record<keyof typeof OUTPUTS, string>> };

/** Makes an outcome what people and later steps read. */
export function report(outcome: ValidationOutcome): Report {
  return { ...findingsReport(outcome), outputs: outputsOf(OUTPUTS, outcome) };
}

/** The sentence for the log. */
export const headlineOf = ({ judgement, about }: ValidationOutcome): string => gateHeadline(judgement, about);

import {
  type FindingsReport,
  findingsReport,
  JUDGED,
  outputsOf,
} from '../../shared/domain/report/gate/findings-report.ts';
import { gateHeadline } from '../../shared/domain/report/gate/gate-headline.ts';
import type { GateOutcome } from './outcome.ts';

export const OUTPUTS = {
  verdict: ({ judgement }: GateOutcome) => judgement.verdict,
  reason: JUDGED.reason,
  blocking: JUDGED.blocking,
  findings: JUDGED.findings,
  policy_hash: ({ judgement }: GateOutcome) => judgement.policyHash,
  gate: ({ paths }: GateOutcome) => paths.gate,
  attestation: ({ attestation }: GateOutcome) => attestation ?? '',
  sarif: ({ paths }: GateOutcome) => paths.sarif,
  cyclonedx: ({ paths }: GateOutcome) => paths.cyclonedx ?? '',
  report: ({ paths }: GateOutcome) => paths.report,
} as const;

export type Report = FindingsReport & { readonly outputs: Readonly<Record<keyof typeof OUTPUTS, string>> };

/** Makes an outcome what people and later steps read. */
export function report(outcome: GateOutcome): Report {
  return { ...findingsReport(outcome), outputs: outputsOf(OUTPUTS, outcome) };
}

/** The sentence for the log. */
export const headlineOf = ({ judgement, about }: GateOutcome): string => gateHeadline(judgement, about);

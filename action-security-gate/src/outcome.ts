import type { ChangedLines } from '../../shared/domain/findings/changed-lines.ts';
import type { KnownFinding } from '../../shared/domain/findings/known/known-finding.ts';
import type { GateStatement } from '../../shared/domain/gate/gate-statement.ts';
import type { Judgement } from '../../shared/domain/gate/judgement.ts';
import type { Policy } from '../../shared/domain/gate/policy.ts';
import type { GateAbout } from '../../shared/domain/report/gate/gate-about.ts';

/** What one run of the gate found, before anybody is told. */
export type GateRun = {
  readonly judgement: Judgement;
  readonly policy: Policy;
  /** Of the policy's file. */
  readonly known: readonly KnownFinding[];
  /** Trivy's report of the image. */
  readonly imageReport?: string | undefined;
  /** The first of Trivy's reports, that of the image where there is one, and the executable that wrote it: an SBOM is made of it. */
  readonly trivy?: { readonly file: string; readonly report: string } | undefined;
  /** Of the pull request, where there is one. */
  readonly changed?: ChangedLines | undefined;
  /** Commit of the checkout, where git tells it. */
  readonly head?: string | undefined;
  /** File of the repository where findings without a place are shown. */
  readonly fallbackPath: string;
  readonly notes: readonly string[];
  readonly startedMs: number;
};

/** What one run of the gate did: the whole content of its outputs, its summary and its annotations. */
export type GateOutcome = {
  readonly judgement: Judgement;
  readonly about: GateAbout;
  readonly statement: GateStatement;
  /** Where each report was written. */
  readonly paths: ReportPaths;
  /** URL. */
  readonly attestation?: string | undefined;
  /** What was asked for and not done although the gate itself worked, each in one sentence: the step fails by it. */
  readonly failures: readonly string[];
};

export type ReportPaths = {
  readonly report: string;
  readonly sarif: string;
  readonly gate: string;
  readonly cyclonedx?: string | undefined;
};

import type { MergedFinding } from '../findings/merged-finding.ts';
import type { KnownSeverity } from '../findings/severity.ts';
import type { RuleTexts } from './rule-text.ts';
import type { SarifLog } from './sarif-log.ts';

/** What one tool did, for one run of a SARIF file. */
export type ToolRun = {
  readonly tool: {
    readonly name: string;
    readonly version?: string | undefined;
    /** Address of the web where people read about it. */
    readonly url?: string | undefined;
  };
  /** `security-gate/trivy`: code scanning keeps the alerts of each category apart, and closes those that are gone from it. */
  readonly category: string;
  /** One for each time that the tool was started. */
  readonly invocations: readonly ToolInvocation[];
  /** Worst first: what does not fit is left out from the end. */
  readonly findings: readonly SarifFinding[];
  /** Of tools whose messages are about places; absent: about rules. */
  readonly rules?: RuleTexts | undefined;
};

export type ToolInvocation = {
  /**
   * False where the tool failed to start, broke off, or said nothing that can be read. Code scanning then processes nothing of the run and closes no
   * alert. A tool that ended well and left something out succeeded, and has an `error` among its notes: its results are not complete.
   */
  readonly successful: boolean;
  readonly notes: readonly ToolNote[];
};

export type ToolNote = {
  readonly level: 'error' | 'warning' | 'note';
  /** `timed-out`: names the sort of note. */
  readonly id: string;
  readonly text: string;
};

/** What it counts as is shown: no tool's severity may be unknown in a report. */
export type SarifFinding = MergedFinding & { readonly counted: KnownSeverity };

export type SarifOptions = {
  /** A file of the repository where findings are shown that have no place in it. */
  readonly fallbackPath: string;
  /** Fewer than code scanning takes, where the file has to be smaller. */
  readonly resultsPerRun?: number | undefined;
};

export type SarifDocument = {
  readonly log: SarifLog;
  /** The file. */
  readonly text: string;
  /** What was left out, each in one sentence. It is in the file too. */
  readonly warnings: readonly string[];
};

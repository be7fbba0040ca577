import type { ChangedLines } from '../../shared/domain/findings/changed-lines.ts';
import type { KnownFinding } from '../../shared/domain/findings/known/known-finding.ts';
import type { Judgement } from '../../shared/domain/gate/judgement.ts';
import type { Policy } from '../../shared/domain/gate/policy.ts';
import type { GateAbout } from '../../shared/domain/report/gate/gate-about.ts';

/** What one validation found, before anybody is told. */
export type ValidationRun = {
  readonly judgement: Judgement;
  readonly policy: Policy;
  /** Of the file that the settings name. */
  readonly known: readonly KnownFinding[];
  /** Folders, relative to the workspace. */
  readonly roots: readonly string[];
  readonly modules: readonly string[];
  /** How many of them were run. */
  readonly ran: number;
  /** Of the pull request, where there is one. */
  readonly changed?: ChangedLines | undefined;
  /** Commit of the checkout, where git tells it. */
  readonly head?: string | undefined;
  /** File of the repository where findings without a place are shown. */
  readonly fallbackPath: string;
  readonly notes: readonly string[];
  readonly startedMs: number;
};

/** What one validation did: the whole content of its outputs, its summary and its annotations. */
export type ValidationOutcome = Pick<ValidationRun, 'judgement' | 'roots' | 'modules'> & {
  readonly about: GateAbout;
  readonly paths: { readonly report: string; readonly sarif: string };
  /** What was asked for and not done although the validation itself worked, each in one sentence: the step fails by it. */
  readonly failures: readonly string[];
};

import { type GateWords, SCANNERS_BY_POLICY, STEPS_BY_SETTINGS } from '../../gate/gate-words.ts';

/** What a report of findings is of: the words and columns that differ, so that one renderer tells of both. */
export type ReportSubject = GateWords & {
  /** Begins the headline. */
  readonly title: string;
  readonly action: 'action-security-gate' | 'action-tf-validate';
  /** In the mark of its comments, and their name where the user gives none. */
  readonly name: string;
  /** Title of a remark about the action itself. */
  readonly remark: string;
  /** Where an exception, or a gap that may stay, is written. */
  readonly file: string;
  /** What is corrected where a finding is of no package. */
  readonly source: string;
  /** Columns of a table of findings. */
  readonly columns: readonly FindingColumn[];
  /** What the message of a finding is about: its rule, as that of an advisory, or the place where it was broken. */
  readonly messagesOf: 'rules' | 'places';
};

export type FindingColumn = 'severity' | 'finding' | 'package' | 'what to do' | 'where' | 'seen by';

export const SECURITY_GATE: ReportSubject = {
  ...SCANNERS_BY_POLICY,
  title: 'Security gate',
  action: 'action-security-gate',
  name: 'security-gate',
  remark: 'run-delivery: security gate',
  file: 'the policy',
  source: 'code and configuration',
  columns: ['severity', 'finding', 'package', 'what to do', 'where', 'seen by'],
  messagesOf: 'rules',
};

export const TERRAFORM_VALIDATION: ReportSubject = {
  ...STEPS_BY_SETTINGS,
  title: 'Terraform validation',
  action: 'action-tf-validate',
  name: 'tf-validate',
  remark: 'run-delivery: Terraform validation',
  file: '.github/tf-validate.yml',
  source: 'the configuration',
  columns: ['severity', 'where', 'finding', 'what to do', 'seen by'],
  messagesOf: 'places',
};

/** `Scanners`, `Steps`. */
export function lookersTitle({ looker }: Pick<ReportSubject, 'looker'>): string {
  return `${looker.charAt(0).toUpperCase()}${looker.slice(1)}s`;
}

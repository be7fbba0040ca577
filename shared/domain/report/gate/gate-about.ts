import type { ChangedLines } from '../../findings/changed-lines.ts';
import type { ReportSubject } from './report-subject.ts';

/** What a report of the gate tells beside the judgement. */
export type GateAbout = {
  readonly subject: ReportSubject;
  /** '' where it is not known, as off a runner. */
  readonly run: { readonly url: string; readonly commit: string; readonly actor: string };
  /** RFC 3339. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Whether the step fails when the judgement blocks. */
  readonly enforce: boolean;
  /** What was scanned as an image. */
  readonly image?: { readonly reference: string; readonly digest?: string | undefined } | undefined;
  /** What was looked at, in numbers: name and value, both plain text. Each name once. */
  readonly facts?: readonly (readonly [name: string, value: string])[] | undefined;
  /** Lines of the pull request: remarks at them come before others of their severity. */
  readonly changed?: ChangedLines | undefined;
  /** What the plan says of the way it was scanned, each in one sentence. */
  readonly notes: readonly string[];
};

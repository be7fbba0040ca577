import type { Annotation } from '../domain/report/annotation.ts';

export type { Annotation };

/** The workflow job that the action runs in. */
export interface Job {
  setOutput(name: string, value: string): void;
  /** Kept from `main` to `post`; a later value replaces an earlier one. */
  saveState(name: string, value: string): void;
  /** '' when nothing was saved. */
  readState(name: string): string;
  annotate(annotation: Annotation): void;
  /** Markdown, appended to the job summary. */
  writeSummary(markdown: string): Promise<void>;
  /** Writes a file below the runner's temporary folder and returns its path. */
  writeReport(relativePath: string, content: string): Promise<string>;
}

import type { Finding } from './finding.ts';
import type { Severity } from './severity.ts';

/** What several tools saw, told once. */
export type MergedFinding = Finding & {
  /** Stays the same when a version is bumped or a line moves: known findings and fingerprints are made of it. */
  readonly key: string;
  /** Every tool that saw it, and how grave each found it; the finding's own severity is the worst of them. */
  readonly seenBy: readonly Sighting[];
};

export type Sighting = { readonly tool: string; readonly id: string; readonly severity: Severity };

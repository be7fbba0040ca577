import type { Severity } from '../severity.ts';

/** A finding that was there before: it blocks nothing until it becomes worse. */
export type KnownFinding = {
  readonly key: string;
  /** As it was when it became known. */
  readonly severity: Severity;
  readonly title: string;
  /** `2026-03-31`. */
  readonly firstSeen: string;
  /** Who saw it: only their silence shows that it is gone. */
  readonly tools: readonly string[];
  /** Other names of its advisory, by which it is found again when its key changes its name. */
  readonly aliases: readonly string[];
  /** Why it may stay. A secret without one stays blocking. */
  readonly reason?: string | undefined;
};

export type KnownReview = {
  readonly count: number;
  /** Keys and titles of known findings that are gone: they can be pruned. */
  readonly fixed: readonly { readonly key: string; readonly title: string }[];
};

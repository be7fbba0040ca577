import type { Difference } from './compare.ts';
import type { Aspects, Step } from './step.ts';

/** How one step went. */
export type Result = {
  readonly group: string;
  readonly step: Step;
  /** Method, path and query with placeholders. */
  readonly request: string;
  /** What was answered, with placeholders; empty where nothing was. */
  readonly aspects: Aspects;
  readonly differences: readonly Difference[];
  /** Why there is no answer: the connection was lost, or an earlier step did not bring what this one needs. */
  readonly fault?: string;
};

export type Mark = 'as expected' | 'differs' | 'to settle';

/** A step differs by its worst difference; what is only recalled is to settle. */
export function markOf({ differences, fault }: Result): Mark {
  if (fault !== undefined) return 'differs';
  if (differences.length === 0) return 'as expected';
  return differences.every(({ evidence }) => evidence === 'recalled') ? 'to settle' : 'differs';
}

import type { Stop } from './claim.ts';
import type { Conclusion } from './history.ts';
import type { RolloutRecord } from './record.ts';
import type { ServiceWrite } from './service-write.ts';

/** The one thing that is due now. */
export type Effect =
  | { readonly do: 'observe'; readonly afterMs: number; readonly why: string }
  | { readonly do: 'write'; readonly write: ServiceWrite }
  /** Wait until Google has carried out the newest write. */
  | { readonly do: 'settle'; readonly seq: number; readonly why: string }
  /** Run the smoke suite on the candidate, which has no traffic yet. */
  | { readonly do: 'prove'; readonly record: RolloutRecord }
  | { readonly do: 'judge'; readonly record: RolloutRecord }
  | { readonly do: 'wait'; readonly untilMs: number; readonly record: RolloutRecord }
  /** From now on the rollout is to end; asked again with that order as evidence. */
  | { readonly do: 'stop'; readonly stop: Stop }
  | { readonly do: 'conclude'; readonly end: End };

export type End = {
  readonly conclusion: Conclusion;
  readonly reason: string;
  /** What to do about it, where the failure said so. */
  readonly hint?: string | undefined;
  /** Something that was left undone although the conclusion holds. */
  readonly warning?: string | undefined;
};

/** Where a rollout stands when it is judged. */
export type JudgedStage = {
  /** Of the stage that is being watched, in `stages`. */
  readonly index: number;
  readonly stages: readonly PlannedStage[];
  /** Since the stage began. */
  readonly ageMs: number;
  /** Who proves that the candidate is well: said by the plan, before anything was seen. */
  readonly decidedBy: 'users' | 'probes';
};

/** What the judge needs to know of a stage. */
export type PlannedStage = {
  readonly percent: number;
  readonly bakeMs: number;
  readonly deadlineMs: number;
};

/** For each stage its place among those that are watched; undefined for one that is passed at once. */
export function watchedRows(stages: readonly PlannedStage[]): readonly (number | undefined)[] {
  let row = 0;
  return stages.map(({ bakeMs }) => (bakeMs > 0 ? row++ : undefined));
}

/** A weight, the least time that signals are watched at it, and the time by which they must have decided. */
export type Stage = {
  /** Percent of users' traffic on the candidate, 1 to 100. */
  readonly percent: number;
  readonly bakeMs: number;
  readonly deadlineMs: number;
};

/** What a rollout does when nothing is said: `10%/2m, 25%/5m, 50%/5m, 100%`. */
export const DEFAULT_STAGES: readonly Stage[] = [
  stage(10, 2 * 60_000),
  stage(25, 5 * 60_000),
  stage(50, 5 * 60_000),
  stage(100, 0),
];

/** A stage with the usual deadline: ten minutes, or twice the bake where that is longer; none where nothing bakes. */
export function stage(percent: number, bakeMs: number, deadlineMs?: number): Stage {
  return {
    percent,
    bakeMs,
    deadlineMs: deadlineMs ?? (bakeMs === 0 ? 0 : Math.max(10 * 60_000, 2 * bakeMs)),
  };
}

/** Everything that is wrong with a list of stages, in words that follow "stages: ". */
export function stageProblems(
  stages: readonly Stage[],
): { readonly index: number; readonly message: string }[] {
  const problems: { index: number; message: string }[] = [];
  if (stages.length === 0) problems.push({ index: 0, message: 'Expected at least one stage, found none' });
  stages.forEach(({ percent, bakeMs, deadlineMs }, index) => {
    const before = stages[index - 1]?.percent ?? 0;
    if (!Number.isInteger(percent) || percent < 1 || percent > 100) {
      problems.push({ index, message: `Expected a whole percent from 1 to 100, found ${percent}` });
    } else if (percent <= before) {
      problems.push({ index, message: `Expected percents that rise, found ${percent} % after ${before} %` });
    }
    if (deadlineMs < bakeMs) {
      problems.push({
        index,
        message: `Expected a deadline of at least the bake (${bakeMs} ms), found ${deadlineMs} ms`,
      });
    }
  });
  const last = stages.at(-1);
  if (last !== undefined && last.percent !== 100) {
    problems.push({
      index: stages.length - 1,
      message: `Expected the last stage to be 100 %, found ${last.percent} %`,
    });
  }
  return problems;
}

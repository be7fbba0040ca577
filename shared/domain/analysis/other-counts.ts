import type { AnalysisSettings } from './analysis-settings.ts';
import { PASS_THRESHOLD, SUSPICION } from './family.ts';
import { NOTHING, type StageLogs, shifted, sinceEachStart, sumOfStages } from './sequential/e-process.ts';
import { meanReaches } from './sequential/log-mean.ts';
import { exceeds, type RatioTest, ratioLogs, staysBelow } from './sequential/ratio-test.ts';
import { relativeLogs } from './sequential/relative-test.ts';
import type { Stream } from './stream.ts';
import type { UserLogs } from './user-logs.ts';

/** How many more failures of the candidate in the last interval would have been too many to go on; undefined where none would. */
export function moreFailuresToHold(
  stream: Stream,
  logs: UserLogs['errors'],
  { ratio, tolerance }: AnalysisSettings['errors'],
  toBeProven: boolean,
): number | undefined {
  const last = stream.intervals.at(-1);
  if (last === undefined) return undefined;
  const { stage, candidate, baseline } = last;
  const exponent = 1 / stream.dispersion;
  const compared = relativeLogs(
    { candidate: { ...candidate, failures: 1 }, baseline: { ...baseline, failures: 0 } },
    tolerance,
  );
  // A failure adds to every start up to its own stage.
  const suspect = (sums: StageLogs, one: readonly number[]) => {
    const starts = sinceEachStart(sums);
    const all = starts.flat();
    const gains = starts.flatMap((_, start) => (start > stage ? NOTHING : one));
    return (more: number): boolean => meanReaches(shifted(all, gains, more * exponent), Math.log(SUSPICION));
  };
  const tooMany = suspect(logs.above, inPlaceOfGood(exceeds(ratio)));
  const tooUnlike = suspect(logs.unlike, compared);
  const [proof, less] = [sumOfStages(logs.below), inPlaceOfGood(staysBelow(ratio))];
  const unproven = (more: number): boolean =>
    toBeProven && !meanReaches(shifted(proof, less, more * exponent), Math.log(PASS_THRESHOLD));
  const holds = (more: number): boolean => unproven(more) || tooUnlike(more) || tooMany(more);
  return firstThat(Math.floor(candidate.requests - candidate.failures), holds);
}

/** What a failure changes where a good answer stood. */
function inPlaceOfGood(test: RatioTest): number[] {
  return ratioLogs(test, { failures: 1, requests: 0 });
}

/** The least of 1 to `most` for which it holds: by doubling, for it is small, and then by halving. */
function firstThat(most: number, holds: (value: number) => boolean): number | undefined {
  let [none, all] = [0, Math.min(1, most)];
  while (all > none && !holds(all)) [none, all] = [all, Math.min(2 * all, most)];
  if (all === none) return undefined;
  while (all - none > 1) {
    const middle = Math.floor((none + all) / 2);
    if (holds(middle)) all = middle;
    else none = middle;
  }
  return all;
}

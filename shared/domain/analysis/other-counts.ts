import type { AnalysisSettings } from './analysis-settings.ts';
import { PASS_THRESHOLD, SUSPICION } from './family.ts';
import { addSamples, logEvidence, logRestartedEvidence, type StageLogs } from './sequential/e-process.ts';
import { exceeds, type RatioTest, ratioLogs, staysBelow } from './sequential/ratio-test.ts';
import { relativeLogs } from './sequential/relative-test.ts';
import type { Stream } from './stream.ts';
import { ratioSums, relativeSums } from './test-results.ts';

/** How many more failures of the candidate in the last interval would have been too many to go on; undefined where none would. */
export function moreFailuresToHold(
  stream: Stream,
  { ratio, tolerance }: AnalysisSettings['errors'],
  toBeProven: boolean,
): number | undefined {
  const last = stream.intervals.at(-1);
  if (last === undefined) return undefined;
  const { stage, candidate, baseline } = last;
  const withMore = (sums: StageLogs, one: readonly number[], more: number): StageLogs =>
    addSamples(sums, [{ stage, logs: one }], more / stream.dispersion);
  const [above, below] = [exceeds(ratio), staysBelow(ratio)];
  const sums = {
    relative: relativeSums(stream, tolerance),
    above: ratioSums(stream, above),
    below: ratioSums(stream, below),
  };
  const compared = relativeLogs(
    { candidate: { ...candidate, failures: 1 }, baseline: { ...baseline, failures: 0 } },
    tolerance,
  );
  const holds = (more: number): boolean =>
    logRestartedEvidence(withMore(sums.relative, compared, more)) >= Math.log(SUSPICION) ||
    logRestartedEvidence(withMore(sums.above, inPlaceOfGood(above), more)) >= Math.log(SUSPICION) ||
    (toBeProven && logEvidence(withMore(sums.below, inPlaceOfGood(below), more)) < Math.log(PASS_THRESHOLD));
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

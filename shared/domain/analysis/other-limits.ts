import { logEvidence, logRestartedEvidence } from './sequential/e-process.ts';
import { exceeds, staysBelow } from './sequential/ratio-test.ts';
import type { Stream } from './stream.ts';
import { ratioSums, relativeSums } from './test-results.ts';

/** Beyond this two arms are not compared any more. */
const LARGEST_TOLERANCE = 1_000;

/** The least ratio, in steps of a thousandth, at which failures like these would stay below the evidence: more is allowed, so less is proven. */
export function harmlessLimit(stream: Stream, from: number, evidence: number): number {
  return (
    least(from, 1, (limit) => logRestartedEvidence(ratioSums(stream, exceeds(limit))) < Math.log(evidence)) ??
    1
  );
}

/** The least ratio below which these requests prove the candidate to be. */
export function provenLimit(stream: Stream, from: number, evidence: number): number | undefined {
  return least(from, 1, (limit) => logEvidence(ratioSums(stream, staysBelow(limit))) >= Math.log(evidence));
}

/** The least odds ratio at which failures like these would stay below the evidence. */
export function harmlessTolerance(stream: Stream, from: number, evidence: number): number | undefined {
  return least(
    from,
    LARGEST_TOLERANCE,
    (tolerance) => logRestartedEvidence(relativeSums(stream, tolerance)) < Math.log(evidence),
  );
}

/** By halving, rounded up to what a person would write: what holds of a setting holds of every larger one. */
function least(from: number, to: number, holds: (value: number) => boolean): number | undefined {
  if (!holds(to)) return undefined;
  let [below, above] = [from, to];
  while (above / below > 1.001) {
    const middle = Math.sqrt(below * above);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  const step = 10 ** (Math.floor(Math.log10(above)) - 1);
  return Math.min(to, Number((Math.ceil(above / step - 1e-9) * step).toPrecision(2)));
}

import {
  addSamples,
  logEvidence,
  noEvidence,
  type StageLogs,
} from '../../../shared/domain/analysis/sequential/e-process.ts';

/** One interval: what it adds to a test's logs. */
export type Draw = (minute: number) => readonly number[];

/**
 * In which share of runs a test ever reaches the threshold when it is looked at after each of `looks` intervals. `newRun` gives the draws of a
 * run, and the exponent that its past earned.
 */
export function everReaches(
  newRun: () => { readonly draw: Draw; readonly exponent?: number },
  on: { readonly runs: number; readonly looks: number; readonly threshold: number },
): number {
  let reached = 0;
  for (let run = 0; run < on.runs; run += 1) {
    const { draw, exponent } = newRun();
    let sums: StageLogs = noEvidence(1);
    for (let look = 0; look < on.looks; look += 1) {
      sums = addSamples(sums, [{ stage: 0, logs: draw(look) }], exponent);
      if (logEvidence(sums) < Math.log(on.threshold)) continue;
      reached += 1;
      break;
    }
  }
  return reached / on.runs;
}

/** The same for a test of fixed size that people look at every minute: what most do, and what it is not made for. */
export function everRejects(
  newRun: () => (minute: number) => readonly [failures: number, expected: number, variance: number],
  on: { readonly runs: number; readonly looks: number },
): number {
  let reached = 0;
  for (let run = 0; run < on.runs; run += 1) {
    const draw = newRun();
    let [excess, variance] = [0, 0];
    for (let look = 0; look < on.looks; look += 1) {
      const [failures, expected, more] = draw(look);
      excess += failures - expected;
      variance += more;
      if (variance === 0 || excess / Math.sqrt(variance) < ONE_SIDED) continue;
      reached += 1;
      break;
    }
  }
  return reached / on.runs;
}

/** Of the normal distribution at 5 %. */
const ONE_SIDED = 1.6449;

/** The largest share that runs of a true bound show by chance: three standard errors above. */
export function atMost(bound: number, runs: number): number {
  return bound + 3 * Math.sqrt((bound * (1 - bound)) / runs);
}

import type { Counts } from '../../../shared/domain/analysis/sequential/counts.ts';
import { dispersion } from '../../../shared/domain/analysis/sequential/dispersion.ts';
import { exceeds, ratioLogs, staysBelow } from '../../../shared/domain/analysis/sequential/ratio-test.ts';
import { relativeLogs } from '../../../shared/domain/analysis/sequential/relative-test.ts';
import { shareLogs } from '../../../shared/domain/analysis/sequential/share-test.ts';
import { poisson } from '../world/poisson.ts';
import type { Random } from '../world/random.ts';
import { everReaches, everRejects } from './peeking.ts';

/** A world in which the hypothesis of a test is just true, so that whatever it finds is false. */
export type NullCase = {
  readonly name: string;
  /** Largest share of runs that may find something, of a threshold of 20. */
  readonly bound: number;
  readonly falseFinds: (random: Random, runs: number) => number;
  /** The test of fixed size on the same counts, looked at each minute. */
  readonly fixedSize?: (random: Random, runs: number) => number;
};

const THRESHOLD = 20;
const LOOKS = 60;
const ON = { looks: LOOKS, threshold: THRESHOLD };

/** Every test at the edge of its hypothesis. */
export const NULL_CASES: readonly NullCase[] = [
  absolute('5xx at the limit of 5 %, 30 a minute', 30, 0.05),
  absolute('5xx at the limit of 5 %, 5 a minute, 240 looks', 5, 0.05, 240),
  plain('proof of 5xx < 5 % at 5 %, 30 a minute', (random) => {
    const test = staysBelow(0.05);
    return () => ratioLogs(test, counts(random, 30, 0.05));
  }),
  ...[0.001, 0.005, 0.02, 0.1].map((ratio) =>
    comparison(`5xx of both arms ${ratio * 100} %, 300 a minute, 10/25/50 %`, 300, ratio, 1, 1),
  ),
  comparison('5xx 1.5 times the odds, tolerance 1.5', 300, 0.02, 1.5, 1.5),
  comparison('4xx of both arms 8 %, tolerance 1.5', 300, 0.08, 1, 1.5),
  comparison('4xx 1.5 times the odds, tolerance 1.5', 300, 0.08, 1.5, 1.5),
  comparison('slow answers 1.5 times the odds, tolerance 1.5', 300, 0.03, 1.5, 1.5),
  plain(
    'share exactly half of the weight (10 %)',
    (random) => () => shareLogs(poisson(random, 300 * 0.05), poisson(random, 300 * 0.95), 0.1),
  ),
  plain(
    'share as the weight says (10 %)',
    (random) => () => shareLogs(poisson(random, 300 * 0.1), poisson(random, 300 * 0.9), 0.1),
  ),
  plain('p95 true at the limit, inside a bucket: fail', (random) => {
    const test = exceeds(0.05);
    return () => ratioLogs(test, counts(random, 30, 0.025));
  }),
  plain('p95 true at the limit, inside a bucket: pass', (random) => {
    const test = staysBelow(0.05);
    return () => ratioLogs(test, counts(random, 30, 0.09));
  }),
  plain('p95 true at the limit, on the edge of a bucket: fail', (random) => {
    const test = exceeds(0.05);
    return () => ratioLogs(test, counts(random, 30, 0.05));
  }),
  ...[3, 5, 10].flatMap((size) => [bursts(size, false), bursts(size, true)]),
];

function plain(name: string, newRun: (random: Random) => () => readonly number[]): NullCase {
  return {
    name,
    bound: 1 / THRESHOLD,
    falseFinds: (random, runs) => everReaches(() => ({ draw: newRun(random) }), { ...ON, runs }),
  };
}

function absolute(name: string, perMinute: number, ratio: number, looks = LOOKS): NullCase {
  const test = exceeds(ratio);
  return {
    name,
    bound: 1 / THRESHOLD,
    falseFinds: (random, runs) =>
      everReaches(() => ({ draw: () => ratioLogs(test, counts(random, perMinute, ratio)) }), {
        ...ON,
        looks,
        runs,
      }),
    fixedSize: (random, runs) =>
      everRejects(
        () => () => {
          const { failures, requests } = counts(random, perMinute, ratio);
          return [failures, requests * ratio, requests * ratio * (1 - ratio)];
        },
        { looks, runs },
      ),
  };
}

function comparison(
  name: string,
  perMinute: number,
  ratio: number,
  odds: number,
  tolerance: number,
): NullCase {
  const pairAt = (random: Random, minute: number) => {
    const weight = weightAt(minute);
    const worse = (odds * ratio) / (1 - ratio + odds * ratio);
    return {
      candidate: counts(random, perMinute * weight, worse),
      baseline: counts(random, perMinute * (1 - weight), ratio),
    };
  };
  return {
    name,
    bound: 1 / THRESHOLD,
    falseFinds: (random, runs) =>
      everReaches(() => ({ draw: (minute) => relativeLogs(pairAt(random, minute), tolerance) }), {
        ...ON,
        runs,
      }),
    ...(odds === 1 && tolerance === 1
      ? {
          fixedSize: (random: Random, runs: number) =>
            everRejects(
              () => (minute) => {
                const { candidate, baseline } = pairAt(random, minute);
                const all = candidate.requests + baseline.requests;
                const failures = candidate.failures + baseline.failures;
                const share = all === 0 ? 0 : candidate.requests / all;
                return [candidate.failures, failures * share, failures * share * (1 - share)];
              },
              { looks: LOOKS, runs },
            ),
        }
      : {}),
  };
}

function bursts(size: number, corrected: boolean): NullCase {
  const burstCounts = (random: Random, mean: number): Counts => {
    const failures = size * poisson(random, (mean * 0.005) / size);
    return { failures, requests: failures + poisson(random, mean * 0.995) };
  };
  return {
    name: `5xx in bursts of ${size}, ${corrected ? 'corrected by the hour before' : 'not corrected'}`,
    bound: corrected ? 1 / THRESHOLD : 1,
    falseFinds: (random, runs) =>
      everReaches(
        () => {
          const past = Array.from({ length: 60 }, () => burstCounts(random, 300));
          const draw = (minute: number) => {
            const weight = weightAt(minute);
            return relativeLogs(
              {
                candidate: burstCounts(random, 300 * weight),
                baseline: burstCounts(random, 300 * (1 - weight)),
              },
              1,
            );
          };
          return { draw, exponent: corrected ? 1 / dispersion(past) : 1 };
        },
        { ...ON, runs },
      ),
  };
}

const weightAt = (minute: number): number => (minute < 20 ? 0.1 : minute < 40 ? 0.25 : 0.5);

function counts(random: Random, mean: number, ratio: number): Counts {
  const failures = poisson(random, mean * ratio);
  return { failures, requests: failures + poisson(random, mean * (1 - ratio)) };
}

import type { Random } from '../../../../shared/ports/random.ts';
import type { ImageFaults, Latency } from '../../catalogue/image-faults.ts';

/** What a bad container does with one request. */
export type Behaviour = {
  readonly delayMs: number;
  readonly hangs: boolean;
  readonly errorStatus: number | undefined;
};

const Z99 = 2.326347874;

/** @param percent the share of the service's traffic that the revision has now. */
export function behaviourOf(faults: ImageFaults, percent: number, random: Random): Behaviour {
  const { slow, errors, badFrom, hangs = false } = faults;
  const overloaded = badFrom !== undefined && percent >= badFrom.percent && random() < badFrom.ratio;
  const failing = errors !== undefined && random() < errors.ratio;
  return {
    delayMs: slow === undefined ? 0 : drawLatency(slow, random),
    hangs,
    errorStatus: overloaded ? badFrom.status : failing ? errors.status : undefined,
  };
}

function drawLatency(latency: Latency, random: Random): number {
  if (latency.kind === 'fixed') return latency.ms;
  const spread = Math.log(latency.p99Ms / latency.p50Ms) / Z99;
  return latency.p50Ms * Math.exp(spread * standardNormal(random));
}

// Box and Muller.
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

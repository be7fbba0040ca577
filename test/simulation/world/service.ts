import type { ArmCounts } from '../../../shared/domain/analysis/evidence.ts';
import { poisson } from './poisson.ts';
import type { Random } from './random.ts';

/** What goes wrong with a revision's answers, as shares from 0 to 1. */
export type Ills = {
  readonly errors?: number;
  readonly clientErrors?: number;
  /** Longer than the limit of latency. */
  readonly slow?: number;
  /** Requests that are never answered, nor counted. */
  readonly silent?: number;
};

/** A service in the middle of a rollout. */
export type World = {
  /** Requests of users a minute. */
  readonly perMinute: number;
  readonly baseline: Ills;
  /** May depend on the load, as the share of the traffic. */
  readonly candidate: Ills | ((weight: number) => Ills);
  /** A fault of something that both arms depend on, in minutes since the rollout began. */
  readonly outage?: { readonly from: number; readonly until: number; readonly errors: number };
  /** So many requests fail at a time. */
  readonly burst?: number;
};

/** What one arm answers in a part of a minute, each request by itself but for bursts. */
export function answersOf(
  world: World,
  arm: 'candidate' | 'baseline',
  weight: number,
  minute: number,
  random: Random,
  part = 1,
): ArmCounts {
  const { errors, clientErrors, slow, silent } = illsAt(world, arm, weight, minute);
  const mean = world.perMinute * part * (arm === 'candidate' ? weight : 1 - weight) * (1 - silent);
  const burst = world.burst ?? 1;
  const fivexx = burst * poisson(random, (mean * errors) / burst);
  const fourxx = poisson(random, mean * clientErrors);
  const good = mean * (1 - errors - clientErrors);
  const slowly = poisson(random, good * slow);
  const quickly = poisson(random, good * (1 - slow));
  const requests = fivexx + fourxx + slowly + quickly;
  return {
    requests,
    byClass: { '2xx': slowly + quickly, '4xx': fourxx, '5xx': fivexx },
    latency: latencyOf(requests - slowly, slowly),
  };
}

function illsAt(world: World, arm: 'candidate' | 'baseline', weight: number, minute: number): Required<Ills> {
  const { baseline, candidate, outage } = world;
  const own = arm === 'baseline' ? baseline : typeof candidate === 'function' ? candidate(weight) : candidate;
  const shared = outage !== undefined && minute >= outage.from && minute < outage.until ? outage.errors : 0;
  const errors = Math.min(1, (own.errors ?? 0) + shared);
  return {
    errors,
    clientErrors: Math.min(1 - errors, own.clientErrors ?? 0),
    slow: own.slow ?? 0,
    silent: own.silent ?? 0,
  };
}

/** Buckets as an exponential distribution has them. */
function latencyOf(quick: number, slow: number): ArmCounts['latency'] {
  const buckets = [
    { lowerMs: 64, upperMs: 128, count: quick },
    { lowerMs: 4096, upperMs: 8192, count: slow },
  ];
  return { count: quick + slow, buckets: buckets.filter(({ count }) => count > 0) };
}

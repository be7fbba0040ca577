import type { World } from '../world/service.ts';

export type Case = {
  readonly name: string;
  readonly world: World;
  /** What a rule should do with it. */
  readonly wanted: 'promote' | 'roll back' | 'blame nobody' | 'say so';
};

/** Errors of both arms, before and after. */
function errors(perMinute: number, before: number, after: number): World {
  return { perMinute, baseline: { errors: before }, candidate: { errors: after } };
}

const BUSY = { errors: 0.005, clientErrors: 0.05, slow: 0.01 };

/** Services in the middle of a rollout: those of the published tables, and what errors alone do not show. */
export const CASES: readonly Case[] = [
  { name: '300/min, healthy .5 %', world: errors(300, 0.005, 0.005), wanted: 'promote' },
  {
    name: '300/min, healthy .5 %, 5 % 4xx, 1 % slow',
    world: { perMinute: 300, baseline: BUSY, candidate: BUSY },
    wanted: 'promote',
  },
  { name: '300/min, healthy 2 % = 2 %', world: errors(300, 0.02, 0.02), wanted: 'promote' },
  { name: '300/min, .1 → 2 %', world: errors(300, 0.001, 0.02), wanted: 'roll back' },
  { name: '300/min, .5 → 5 %', world: errors(300, 0.005, 0.05), wanted: 'roll back' },
  { name: '300/min, .5 → 10 %', world: errors(300, 0.005, 0.1), wanted: 'roll back' },
  { name: '300/min, .5 → 30 %', world: errors(300, 0.005, 0.3), wanted: 'roll back' },
  { name: '300/min, answers 5xx only', world: errors(300, 0.005, 1), wanted: 'roll back' },
  {
    name: '300/min, hangs',
    world: { perMinute: 300, baseline: { errors: 0.005 }, candidate: { silent: 1 } },
    wanted: 'roll back',
  },
  {
    name: '300/min, 401 to everyone',
    world: { perMinute: 300, baseline: { clientErrors: 0.05 }, candidate: { clientErrors: 1 } },
    wanted: 'roll back',
  },
  {
    name: '300/min, 1 → 15 % slow',
    world: { perMinute: 300, baseline: { slow: 0.01 }, candidate: { slow: 0.15 } },
    wanted: 'roll back',
  },
  {
    name: '300/min, 8 % at 50 % load only',
    world: {
      perMinute: 300,
      baseline: { errors: 0.005 },
      candidate: (weight) => ({ errors: weight < 0.5 ? 0.005 : 0.08 }),
    },
    wanted: 'roll back',
  },
  {
    name: '300/min, both arms +20 % for 4 min',
    world: { ...errors(300, 0.005, 0.005), outage: { from: 2, until: 6, errors: 0.2 } },
    wanted: 'blame nobody',
  },
  {
    name: '300/min, healthy 1 %, bursts of 5',
    world: { ...errors(300, 0.01, 0.01), burst: 5 },
    wanted: 'promote',
  },
  { name: '3000/min, healthy .5 %', world: errors(3000, 0.005, 0.005), wanted: 'promote' },
  { name: '3000/min, healthy 2 % = 2 %', world: errors(3000, 0.02, 0.02), wanted: 'promote' },
  { name: '3000/min, .1 → 2 %', world: errors(3000, 0.001, 0.02), wanted: 'roll back' },
  {
    name: '3000/min, both arms +20 % for 4 min',
    world: { ...errors(3000, 0.005, 0.005), outage: { from: 2, until: 6, errors: 0.2 } },
    wanted: 'blame nobody',
  },
  { name: '60/min, healthy .5 %', world: errors(60, 0.005, 0.005), wanted: 'say so' },
  { name: '60/min, .5 → 10 %', world: errors(60, 0.005, 0.1), wanted: 'roll back' },
  { name: '3/min, healthy .5 %', world: errors(3, 0.005, 0.005), wanted: 'say so' },
];

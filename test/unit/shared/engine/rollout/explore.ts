import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { LATEST, sameWeights, weightsOf } from '../../../../../shared/domain/rollout/traffic.ts';
import { type Candidate, cleanUp, deploy, driverOn, lookIn, NAMES, post, STAGE_PERCENT } from './actors.ts';
import type { Previous } from './emulated-service.ts';
import { Crash, createWorld, type Upset, type World, type WorldFault } from './world.ts';

const FAULTS: readonly WorldFault[] = [
  { kind: 'answer-lost' },
  { kind: 'request-lost' },
  { kind: 'late-failure' },
  { kind: 'refused', code: 'unavailable' },
  { kind: 'refused', code: 'internal' },
  { kind: 'refused', code: 'conflict' },
  { kind: 'refused', code: 'permission-denied' },
  { kind: 'foreign', write: 'label' },
  { kind: 'foreign', write: 'foreign-tag' },
  { kind: 'foreign', write: 'traffic' },
  { kind: 'foreign', write: 'deploy' },
  { kind: 'foreign', write: 'revival' },
];
const FOLLOWERS = ['post', 'guard', 'next-run'] as const;

export type Case = Upset & {
  readonly candidate: Candidate;
  readonly previous: Previous;
  readonly follower: (typeof FOLLOWERS)[number];
};

const EXPECTED: Readonly<Record<Previous, ReadonlyMap<string, number>>> = {
  latest: new Map([['shop-v1', 100]]),
  named: new Map([['shop-v1', 100]]),
  split: new Map([
    ['shop-v1', 67],
    ['shop-v0', 33],
  ]),
};

/**
 * Every position of one fault and one crash in a rollout of one stage, and everybody who may come after. The world is
 * the emulator's own state machine under a simulated clock; the actors are the real loop.
 */
export async function exploreAll(candidate: Candidate, previous: Previous) {
  const { calls } = (await explore({ candidate, previous, follower: 'post' })).counts;
  const broken: string[] = [];
  let cases = 0;
  const check = async (one: Case): Promise<number> => {
    cases += 1;
    const end = await explore(one);
    for (const problem of end.problems) broken.push(`${JSON.stringify(one)}: ${problem}`);
    return end.counts.steps;
  };
  for (const fault of [undefined, ...FAULTS]) {
    for (let faultAt = 1; faultAt <= (fault === undefined ? 1 : calls + 1); faultAt += 1) {
      const steps = await check({ candidate, previous, fault, faultAt, follower: 'next-run' });
      for (let crashAt = 1; crashAt <= steps; crashAt += 1) {
        // The followers take turns, so that all three meet every kind of fault and every phase.
        const follower = FOLLOWERS[(crashAt + faultAt) % FOLLOWERS.length] ?? 'post';
        await check({ candidate, previous, fault, faultAt, crashAt, follower });
      }
    }
  }
  return { cases, broken };
}

/** A job that somebody cancels, at every step: it ends its rollout itself. */
export async function exploreCancel(candidate: Candidate, previous: Previous) {
  const { steps } = (await explore({ candidate, previous, follower: 'post' })).counts;
  const broken: string[] = [];
  const ends = new Set<string>();
  for (let cancelAt = 1; cancelAt <= steps; cancelAt += 1) {
    const end = await explore({ candidate, previous, cancelAt, follower: 'post' });
    for (const problem of end.problems) broken.push(`cancelled at step ${cancelAt}: ${problem}`);
    ends.add(`${end.conclusions.join(', ')}: ${end.state}`);
  }
  return { ends: [...ends].sort(), broken };
}

/** One rollout with what goes wrong in it, whoever comes after, and everything that it broke. */
export async function explore(one: Case) {
  const world = createWorld(one.previous);
  const kept: { claim?: string } = {};
  const earned = { percent: 0 };
  const problems: string[] = [];
  const foreignTraffic = one.fault?.kind === 'foreign' && one.fault.write !== 'label';
  world.watchers.push((weights) => {
    const sum = weights.reduce((all, { percent }) => all + percent, 0);
    if (sum !== 100) problems.push(`the percents summed to ${sum}`);
    const percent = weightsOf(weights).get(NAMES.revision) ?? 0;
    if (percent > earned.percent && !(foreignTraffic && world.counts().foreignWrites > 0)) {
      problems.push(`the candidate had ${percent} % and had earned ${earned.percent} %`);
    }
  });
  world.upsetBy(one);
  const conclusions: string[] = [];
  let crashed = false;
  let fault: unknown;
  const driver = driverOn(world, one.candidate, kept, earned);
  try {
    conclusions.push((await deploy(world, one.candidate, driver)).end.conclusion);
  } catch (error) {
    crashed = error instanceof Crash;
    fault = error;
  }
  const counts = world.counts();
  world.upsetBy({});
  if (fault !== undefined || one.crashAt !== undefined || one.faultAt !== undefined) {
    // A fault that main throws on is a crash with a message: post comes, as it does after every main.
    const follower = crashed ? one.follower : 'post';
    if (follower === 'post') {
      const driven = fault === undefined ? undefined : await post(kept, driver);
      if (driven !== undefined) conclusions.push(driven.end.conclusion);
    } else {
      const early = await lookIn(world, driver);
      if (early.ended.length > 0) problems.push('a rollout was ended while its lease lived');
      const way = await cleanUp(world, follower, driver);
      conclusions.push(
        ...way.ended.map(({ end }) => end.conclusion),
        ...(way.voided.length > 0 ? ['conflict'] : []),
      );
    }
    if (!crashed) {
      const way = await cleanUp(world, 'next-run', driver);
      conclusions.push(
        ...way.ended.map(({ end }) => end.conclusion),
        ...(way.voided.length > 0 ? ['conflict'] : []),
      );
    }
  }
  const state = stateOf(world, one.previous);
  const due = one.candidate === 'healthy' ? 'promoted' : 'rolled-back';
  if (!crashed && isPassing(one.fault) && conclusions[0] !== due)
    problems.push(`a fault that passed made it end ${conclusions[0] ?? 'with an error'}`);
  problems.push(...judge(one, world, state, conclusions));
  problems.push(...ignored(world, conclusions));
  return { conclusions, state, problems, counts };
}

/** What a job gets over by itself: asking again is enough. */
function isPassing(fault: WorldFault | undefined): boolean {
  if (fault?.kind === 'refused') return fault.code === 'unavailable' || fault.code === 'internal';
  return fault?.kind === 'answer-lost' || fault?.kind === 'request-lost';
}

function judge(one: Case, world: World, state: string, conclusions: readonly string[]): string[] {
  const { writesAfterForeign } = world.counts();
  const conflict = conclusions.includes('conflict');
  if (conflict) {
    if (one.fault?.kind !== 'foreign') return [`a conflict was reported where nobody else wrote (${state})`];
    const harmless = one.fault.write === 'label' || one.fault.write === 'foreign-tag';
    if (harmless && one.crashAt === undefined) return [`a conflict was reported over a ${one.fault.write}`];
    const own = one.crashAt === undefined && conclusions[0] === 'conflict';
    // One write may be on its way when somebody else's arrives: it is refused by its etag.
    return own && writesAfterForeign > 1
      ? [`it wrote ${writesAfterForeign} times after somebody else had`]
      : [];
  }
  const said = conclusions.at(-1);
  const problems: string[] = [];
  if (state === 'rebased') return problems;
  if (state === 'previous' && world.theirs()?.rebased !== undefined)
    problems.push('it took back what somebody else had made serve before it began');
  if (state !== 'promoted' && state !== 'previous')
    problems.push(`it ended ${state} (${conclusions.join(', ')})`);
  if (state === 'promoted' && one.candidate !== 'healthy') problems.push('a bad candidate was promoted');
  if (said === 'promoted' && state !== 'promoted') problems.push(`it said promoted and was ${state}`);
  if (said === 'rolled-back' && state !== 'previous') problems.push(`it said rolled-back and was ${state}`);
  return problems;
}

/** What somebody else wrote during a rollout is still there, and where it meddled with the rollout somebody says so. */
function ignored(world: World, conclusions: readonly string[]): string[] {
  const theirs = world.theirs();
  const missing = theirs?.missingFrom(world.look());
  const unsaid = theirs?.meddled === true && !conclusions.includes('conflict');
  return [
    ...(missing === undefined ? [] : [`${missing} was overwritten`]),
    ...(unsaid ? ['nobody said that another had changed the service'] : []),
  ];
}

/** `promoted`, `previous`, or what is wrong. */
function stateOf(world: World, previous: Previous): string {
  world.pass(5_000);
  const view = viewService(world.look());
  const weights = weightsOf(
    view.traffic.map((t) => ({ ...t, revision: t.revision === LATEST ? view.latestReady : t.revision })),
  );
  if (view.annotations[RECORD_ANNOTATION] !== undefined)
    return `with a record left: ${view.annotations[RECORD_ANNOTATION]}`;
  if (view.traffic.some(({ tag }) => tag === NAMES.tag)) return 'with a tag left';
  if (
    previous === 'split' &&
    !view.traffic.some(({ tag, revision }) => tag === 'old' && revision === 'shop-v0')
  ) {
    return 'without a foreign tag';
  }
  const rebased = world.theirs()?.rebased;
  if (rebased !== undefined && sameWeights(weights, rebased)) return 'rebased';
  if (weights.get(NAMES.revision) === 100) return 'promoted';
  return sameWeights(weights, EXPECTED[previous])
    ? 'previous'
    : `with traffic ${JSON.stringify([...weights])}; a stage is ${STAGE_PERCENT} %`;
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FaultOrder } from '../emulators/faults.ts';
import { leaksOf } from './leaks.ts';
import { openWorld, PARENT, recordOf, sharesOf, short, tagsOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const LOST = { kind: 'lost-answer' } as const;
const BUSY = { kind: 'status', status: 503 } as const;

/** Writes of a rollout with one stage: 1 creates the candidate, 2 promotes it, 3 closes the record. */
const FAULTS: readonly (readonly [name: string, match: FaultOrder['match'], fault: FaultOrder['fault']])[] = [
  ['the answer to the creation is lost', { method: 'PATCH' }, LOST],
  ['the answer to the promotion is lost', { method: 'PATCH', nth: 2 }, LOST],
  ['the answer to the closing is lost', { method: 'PATCH', nth: 3 }, LOST],
  ['the creation never arrives', { method: 'PATCH' }, { kind: 'reset' }],
  ['the creation is refused twice for overload', { method: 'PATCH', times: 2 }, BUSY],
  ['the promotion is refused twice for overload', { method: 'PATCH', nth: 2, times: 2 }, BUSY],
  ['the first reads fail', { method: 'GET', times: 2 }, BUSY],
  [
    'the promotion is asked to wait',
    { method: 'PATCH', nth: 2 },
    { kind: 'status', status: 429, reason: 'RESOURCE_EXHAUSTED', retryAfterMs: 300 },
  ],
  [
    'the promotion meets a stale etag',
    { method: 'PATCH', nth: 2 },
    { kind: 'status', status: 409, reason: 'ABORTED' },
  ],
];

test.concurrent.each(FAULTS.map((order, index) => [...order, `upset-${index}`] as const))(
  'a rollout is promoted, once, although %s',
  async (_, match, fault, service) => {
    const { revision: old } = await world.serve(service);
    world.emulator.faults.order({ match: { path: `/services/${service}`, ...match }, fault });
    const run = await world.job(service, { image: 'projects-api:v2', stages: '100%' }).main();
    expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
    expect(hits(service)).toBeGreaterThan(0);
    const found = await world.read(service);
    expect(sharesOf(found)).toEqual({ LATEST: 100 });
    expect({ record: recordOf(found), tags: tagsOf(found) }).toEqual({ record: undefined, tags: {} });
    expect(await revisions(service)).toEqual([run.outputs.revision, old].sort());
  },
);

test.concurrent('a first deployment whose answer is lost is made once', async () => {
  world.emulator.faults.order({ match: { method: 'POST', path: 'serviceId=upset-first' }, fault: LOST });
  const run = await world.job('upset-first', { image: 'projects-api:v1' }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(hits('upset-first')).toBe(1);
  expect(await revisions('upset-first')).toEqual([run.outputs.revision]);
});

test.concurrent('a creation that Cloud Run takes and cannot carry out leaves the previous traffic', async () => {
  const { revision: old } = await world.serve('upset-late');
  const fault = { kind: 'late-failure', code: 13, message: 'Internal error encountered.' } as const;
  world.emulator.faults.order({ match: { method: 'PATCH', path: '/services/upset-late' }, fault });
  const run = await world.job('upset-late', { image: 'projects-api:v2', stages: '100%' }).main();
  expect(run.exitCode).toBe(1);
  expect(run.outputs.reason).toContain('Internal error encountered.');
  const found = await world.read('upset-late');
  expect(sharesOf(found)).toEqual({ [old]: 100 });
  expect(recordOf(found)).toBeUndefined();
});

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(10);
  expect(leaksOf(world)).toEqual([]);
});

/** How many calls about the service a fault has hit. */
function hits(service: string): number {
  return world.emulator.log
    .list()
    .filter(
      ({ fault, path, query }) =>
        fault !== undefined && (path.endsWith(`/${service}`) || query.includes(service)),
    ).length;
}

async function revisions(service: string): Promise<string[]> {
  const { body } = await world.call('GET', `/v2/${PARENT}/services/${service}/revisions`);
  return body.revisions.map(({ name }: { name: string }) => short(name)).sort();
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { newFolder } from '../run-action.ts';
import { openWorld, sharesOf, short, tagsOf, type World } from '../world.ts';
import { type Gcloud, gcloudOn } from './gcloud.ts';
import { PATIENCE_MS, testWithGcloud } from './test-with-gcloud.ts';

jest.setTimeout(PATIENCE_MS);

let world: World;
let gcloud: Gcloud;

beforeAll(async () => {
  world = await openWorld({ startTimeoutMs: 500, operationDelayMs: 0 });
  gcloud = await gcloudOn(world.emulator);
});

afterAll(() => world.close());

const IMAGE = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api';
const run = (...args: readonly string[]) => gcloud.json('run', ...args);
const split = (service: string, ...flags: readonly string[]) =>
  run('services', 'update-traffic', service, ...flags);
const version = async (origin: string) => (await (await fetch(`${origin}/version`)).json()) as unknown;
const named = (revision: string) => ({ template: { revision, containers: [{ image: `${IMAGE}:v2` }] } });

testWithGcloud('a service is deployed, described, listed and deleted', async () => {
  const deployed = await gcloud.run([
    ...['run', 'deploy', 'fresh', `--image=${IMAGE}:v1`, '--allow-unauthenticated', '--format=json'],
  ]);
  expect(deployed).toMatchObject({ exitCode: 0 });
  const { latestReadyRevision, uri } = await world.read('fresh');
  const revision = short(latestReadyRevision);
  expect(deployed.stderr).toContain(
    `Service [fresh] revision [${revision}] has been deployed and is serving 100 percent of traffic.`,
  );
  expect(JSON.parse(deployed.stdout).status).toMatchObject({
    url: uri,
    traffic: [{ latestRevision: true, percent: 100, revisionName: revision }],
  });
  expect(await version(uri)).toEqual({ version: 'v1' });

  expect(await run('services', 'describe', 'fresh')).toMatchObject({
    kind: 'Service',
    metadata: { name: 'fresh', namespace: '123456789012', generation: 1 },
    spec: { traffic: [{ latestRevision: true, percent: 100 }] },
    status: { observedGeneration: 1, latestReadyRevisionName: revision, address: { url: uri } },
  });
  const listed: { metadata: { name: string } }[] = await run('services', 'list');
  expect(listed.map(({ metadata }) => metadata.name)).toContain('fresh');

  await run('services', 'delete', 'fresh', '--quiet');
  expect(await world.read('fresh')).toMatchObject({ error: { status: 'NOT_FOUND' } });
  expect((await fetch(uri)).status).toBe(404);
});

testWithGcloud('a revision without traffic gets it by its tag, by its name and as the latest', async () => {
  const { revision: first } = await world.serve('moves');
  await world.patch('moves', 'template', named('moves-second'));
  const image = `--image=${IMAGE}:v1`;
  const { spec, status } = await run('deploy', 'moves', image, '--no-traffic', '--tag=canary');
  const candidate = status.latestCreatedRevisionName;
  expect(spec.traffic).toEqual([
    { percent: 100, revisionName: 'moves-second' },
    { revisionName: candidate, tag: 'canary' },
  ]);
  const { url } = status.traffic.find(({ tag }: { tag?: string }) => tag === 'canary');
  expect([await version(url), await version(status.url)]).toEqual([{ version: 'v1' }, { version: 'v2' }]);

  const shown = await split('moves', '--to-tags=canary=50');
  expect(shown).toHaveLength(2);
  expect(shown.find(({ specTags }: { specTags: string }) => specTags === 'canary')).toMatchObject({
    revisionName: candidate,
    statusPercent: '50',
    statusTags: 'canary',
  });
  expect(sharesOf(await world.read('moves'))).toEqual({ 'moves-second': 50, [candidate]: 50 });

  await split('moves', `--to-revisions=${first}=10`, `--set-tags=old=${first},now=LATEST`);
  const moved = await world.read('moves');
  expect(sharesOf(moved)).toEqual({ [first]: 10, 'moves-second': 45, [candidate]: 45 });
  expect(tagsOf(moved)).toEqual({ old: first, now: undefined });

  await split('moves', '--to-latest', '--remove-tags=old');
  const followed = await world.read('moves');
  expect(sharesOf(followed)).toEqual({ LATEST: 100 });
  expect(tagsOf(followed)).toEqual({ now: undefined });
  await split('moves', '--clear-tags');
  expect((await world.read('moves')).traffic).toEqual([
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 },
  ]);
});

testWithGcloud('revisions are listed and described, and deleted unless they serve', async () => {
  const { revision: first } = await world.serve('old');
  await world.patch('old', 'template', named('old-second'));
  const listed: { metadata: { name: string } }[] = await run('revisions', 'list', '--service=old');
  expect(listed.map(({ metadata }) => metadata.name)).toEqual(['old-second', first]);
  const described = await run('revisions', 'describe', first);
  expect(described).toMatchObject({
    kind: 'Revision',
    metadata: { name: first, labels: { 'serving.knative.dev/service': 'old' } },
    spec: { containers: [{ image: `${IMAGE}:v1` }] },
  });
  const ready = described.status.conditions.find(({ type }: { type: string }) => type === 'Ready');
  expect(ready).toMatchObject({ status: 'True' });

  expect(await gcloud.refusal('run', 'revisions', 'delete', 'old-second', '--quiet')).toContain(
    'Revision "old-second" cannot be directly deleted because it is actively serving.',
  );
  await run('revisions', 'delete', first, '--quiet');
  expect(await gcloud.refusal('run', 'revisions', 'describe', first)).toContain(
    `Cannot find revision [${first}]`,
  );
});

testWithGcloud('a container that does not listen fails the command, and what served serves on', async () => {
  const { revision, uri } = await world.serve('broken');
  const said = await gcloud.refusal('run', 'deploy', 'broken', `--image=${IMAGE}:never-listens`);
  expect(said).toMatch(/Revision 'broken-[^']+' is not ready and cannot serve traffic/);
  expect(said).toContain(
    'The user-provided container failed to start and listen on the port defined provided by the PORT=8080 environment variable',
  );
  const service = await world.read('broken');
  expect(short(service.latestReadyRevision)).toBe(revision);
  expect(service.terminalCondition.state).toBe('CONDITION_FAILED');
  expect(await version(uri)).toEqual({ version: 'v1' });
});

testWithGcloud(
  'of two writers the slower is refused, but an export that has grown old overwrites',
  async () => {
    const { revision } = await world.serve('export');
    const { stdout } = await gcloud.run(['run', 'services', 'describe', 'export', '--format=export']);
    const path = join(await newFolder(), 'service.yaml');
    const replace = ['run', 'services', 'replace', path];
    const edited = parse(stdout);
    edited.spec.template.spec.containers[0].image = `${IMAGE}:v2`;
    await writeFile(path, stringify(edited));

    // It reads twice, and what it writes rests on the second time.
    const read = { method: 'GET', path: '/services/export', nth: 2 };
    world.emulator.faults.order({ match: read, fault: { kind: 'delay', delayMs: 600 } });
    const slow = gcloud.refusal(...replace);
    await asked(read);
    await world.patch('export', 'annotations', { annotations: { team: 'shop' } });
    expect(await slow).toMatch(
      /ABORTED: Conflict for resource 'export': version '\d+' was specified but current version is '\d+'/,
    );
    const kept = await world.read('export');
    expect(kept.annotations).toEqual({ team: 'shop' });
    expect(short(kept.latestCreatedRevision)).toBe(revision);

    // gcloud puts the version that stands into what it sends, whatever the file says.
    await gcloud.json(...replace);
    const replaced = await world.read('export');
    expect(replaced.annotations).toBeUndefined();
    expect(await version(replaced.uri)).toEqual({ version: 'v2' });
  },
);

testWithGcloud('what is not there is refused, and so are percents beyond 100', async () => {
  const { revision } = await world.serve('errors');
  const refusal = (service: string, flag: string) =>
    gcloud.refusal('run', 'services', 'update-traffic', service, flag);
  expect(await refusal('nothing', '--to-latest')).toContain('Service [nothing] could not be found.');
  const before = world.emulator.log.list().length;
  expect(await refusal('errors', `--to-revisions=${revision}=120`)).toContain(
    'Traffic percentage value 120 is not between 0 and 100.',
  );
  expect(world.emulator.log.list().slice(before)).toEqual([]);

  expect(await refusal('errors', '--to-revisions=errors-gone=100')).toContain(
    "Revision 'errors-gone' does not exist or is deleted. Update all traffic to route to currently available revisions.",
  );
  // As with Google: what was asked stands, and what served serves.
  const service = await world.read('errors');
  expect(sharesOf(service)).toEqual({ 'errors-gone': 100 });
  expect(service.trafficStatuses).toEqual([expect.objectContaining({ percent: 100 })]);
  expect(await version(service.uri)).toEqual({ version: 'v1' });
});

/** Once the request that an order hits has come: what stands now is what it reads. */
async function asked(match: { readonly path: string; readonly nth: number }): Promise<void> {
  const times = () => world.emulator.faults.list().find(({ order }) => order.match === match)?.seen ?? 0;
  while (times() < match.nth) await sleep(5);
}

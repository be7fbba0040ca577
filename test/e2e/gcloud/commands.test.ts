import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { newFolder } from '../run-action.ts';
import { openWorld, sharesOf, short, tagsOf, type World } from '../world.ts';
import { type Gcloud, gcloudOn } from './gcloud.ts';
import { testWithGcloud } from './test-with-gcloud.ts';

let world: World;
let gcloud: Gcloud;

beforeAll(async () => {
  world = await openWorld({ startTimeoutMs: 500, operationDelayMs: 20 });
  gcloud = await gcloudOn(world.emulator);
});

afterAll(() => world.close());

const IMAGE = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api';
const run = (...args: readonly string[]) => gcloud.json('run', ...args);
const deploy = (service: string, version: string, ...flags: readonly string[]) =>
  run('deploy', service, `--image=${IMAGE}:${version}`, ...flags);
const split = (service: string, ...flags: readonly string[]) =>
  run('services', 'update-traffic', service, ...flags);
const version = async (origin: string) => (await (await fetch(`${origin}/version`)).json()) as unknown;
const trafficOf = (service: { status: { traffic: object[] } }) => service.status.traffic;

testWithGcloud('a service is deployed, described, listed and deleted', async () => {
  const deployed = await gcloud.run([
    ...['run', 'deploy', 'fresh', `--image=${IMAGE}:v1`, '--allow-unauthenticated', '--format=json'],
  ]);
  expect(deployed).toMatchObject({ exitCode: 0 });
  const { revision, uri } = {
    revision: short((await world.read('fresh')).latestReadyRevision),
    uri: (await world.read('fresh')).uri,
  };
  expect(deployed.stderr).toContain(
    `Service [fresh] revision [${revision}] has been deployed and is serving 100 percent of traffic.`,
  );
  const made = JSON.parse(deployed.stdout);
  expect(trafficOf(made)).toEqual([{ latestRevision: true, percent: 100, revisionName: revision }]);
  expect(await version(made.status.url)).toEqual({ version: 'v1' });

  const described = await run('services', 'describe', 'fresh');
  expect(described).toMatchObject({
    kind: 'Service',
    metadata: { name: 'fresh', namespace: '123456789012', generation: 1 },
    spec: { traffic: [{ latestRevision: true, percent: 100 }] },
    status: { observedGeneration: 1, latestReadyRevisionName: revision },
  });
  expect([described.status.url, described.status.address.url]).toContain(uri);
  const listed = await run('services', 'list');
  expect(listed.map(({ metadata }: { metadata: { name: string } }) => metadata.name)).toContain('fresh');

  await run('services', 'delete', 'fresh', '--quiet');
  expect(await gcloud.refusal('run', 'services', 'describe', 'fresh')).toContain(
    'Cannot find service [fresh]',
  );
});

testWithGcloud(
  'a new revision takes all traffic, or none and a tag, and gets it by tag, by name and as latest',
  async () => {
    const { revision: first } = await world.serve('moves');
    const second = (await deploy('moves', 'v2')).status.latestReadyRevisionName;
    expect(second).not.toBe(first);
    expect(sharesOf(await world.read('moves'))).toEqual({ LATEST: 100 });

    const third = await deploy('moves', 'v1', '--no-traffic', '--tag=canary');
    const candidate = third.status.latestCreatedRevisionName;
    expect(third.spec.traffic).toEqual([
      { percent: 100, revisionName: second },
      { revisionName: candidate, tag: 'canary' },
    ]);
    const { url } = third.status.traffic.find(({ tag }: { tag?: string }) => tag === 'canary');
    expect(await version(url)).toEqual({ version: 'v1' });
    expect(await version(third.status.url)).toEqual({ version: 'v2' });

    await split('moves', '--to-tags=canary=50');
    expect(sharesOf(await world.read('moves'))).toEqual({ [second]: 50, [candidate]: 50 });
    await split('moves', `--to-revisions=${first}=10`);
    expect(sharesOf(await world.read('moves'))).toEqual({ [first]: 10, [second]: 45, [candidate]: 45 });
    expect(tagsOf(await world.read('moves'))).toEqual({ canary: candidate });
    await split('moves', `--set-tags=old=${first},now=LATEST`);
    expect(tagsOf(await world.read('moves'))).toMatchObject({ old: first });
    await split('moves', '--to-latest', '--remove-tags=old');
    expect(sharesOf(await world.read('moves'))).toEqual({ LATEST: 100 });
    const clear = await split('moves', '--clear-tags');
    expect(clear).toBeDefined();
    expect(tagsOf(await world.read('moves'))).toEqual({});
    expect((await world.read('moves')).traffic).toHaveLength(1);
  },
);

testWithGcloud('revisions are listed, described, and deleted unless they serve', async () => {
  const { revision: first } = await world.serve('old');
  await world.patch('old', 'template', {
    template: { revision: 'old-second', containers: [{ image: `${IMAGE}:v2` }] },
  });
  const listed = await run('revisions', 'list', '--service=old');
  const names = (revisions: { metadata: { name: string } }[]) =>
    revisions.map(({ metadata }) => metadata.name);
  expect(names(listed)).toEqual(['old-second', first]);
  const described = await run('revisions', 'describe', first);
  expect(described).toMatchObject({
    kind: 'Revision',
    metadata: { name: first, labels: { 'serving.knative.dev/service': 'old' } },
    spec: { containers: [{ image: `${IMAGE}:v1` }] },
  });
  const ready = described.status.conditions.find(({ type }: { type: string }) => type === 'Ready');
  expect(ready).toMatchObject({ status: 'True' });

  expect(await gcloud.refusal('run', 'revisions', 'delete', 'old-second', '--quiet')).toContain(
    'cannot be directly deleted because it is actively serving',
  );
  await run('revisions', 'delete', first, '--quiet');
  expect(await gcloud.refusal('run', 'revisions', 'describe', first)).toContain(
    `Cannot find revision [${first}]`,
  );
});

testWithGcloud(
  "a container that does not listen fails the command in Cloud Run's words, and the old one serves on",
  async () => {
    const { revision, uri } = await world.serve('broken');
    const said = await gcloud.refusal('run', 'deploy', 'broken', `--image=${IMAGE}:never-listens`);
    expect(said).toContain(
      'The user-provided container failed to start and listen on the port defined provided by the PORT=8080 environment variable',
    );
    expect(said).toMatch(/Revision 'broken-[^']+' is not ready and cannot serve traffic/);
    const service = await world.read('broken');
    expect(short(service.latestReadyRevision)).toBe(revision);
    expect(service.terminalCondition.state).toBe('CONDITION_FAILED');
    expect(await version(uri)).toEqual({ version: 'v1' });
  },
);

testWithGcloud(
  'an export is edited and replaced, and an old export undoes what others wrote since',
  async () => {
    const { revision } = await world.serve('export');
    const exported = await exportOf('export');
    exported.service.spec.template.spec.containers[0].image = `${IMAGE}:v2`;
    await exported.save();
    const replaced = await run('services', 'replace', exported.path);
    expect(replaced.status.latestReadyRevisionName).not.toBe(revision);
    expect(await version(replaced.status.url)).toEqual({ version: 'v2' });

    // gcloud puts the version that stands into what it sends, whatever the file says.
    await world.patch('export', 'annotations', { annotations: { team: 'shop' } });
    await run('services', 'replace', exported.path);
    expect((await world.read('export')).annotations ?? {}).not.toHaveProperty('team');
  },
);

testWithGcloud('of two writers the slower is refused, and what the faster wrote stands', async () => {
  await world.serve('race');
  const exported = await exportOf('race');
  exported.service.spec.template.spec.containers[0].image = `${IMAGE}:v2`;
  await exported.save();
  // It reads twice more; what it writes rests on the last time.
  const read = { method: 'GET', path: '/services/race', nth: 2 };
  world.emulator.faults.order({ match: read, fault: { kind: 'delay', delayMs: 1000 } });
  const slow = gcloud.refusal('run', 'services', 'replace', exported.path);
  await seen(read);
  await world.patch('race', 'annotations', { annotations: { team: 'shop' } });
  expect(await slow).toMatch(
    /ABORTED: Conflict for resource 'race': version '\d+' was specified but current version is '\d+'/,
  );
  const service = await world.read('race');
  expect(service.annotations).toEqual({ team: 'shop' });
  expect(service.template.containers[0].image).toBe(`${IMAGE}:v1`);
});

testWithGcloud('what is not there, and percents beyond 100, are refused', async () => {
  const { revision } = await world.serve('errors');
  const move = (service: string, ...flags: readonly string[]) =>
    gcloud.refusal('run', 'services', 'update-traffic', service, ...flags);
  expect(await move('nothing', '--to-latest')).toMatch(
    /Service \[nothing\] could not be found|Cannot find service \[nothing\]/,
  );
  expect(await move('errors', '--to-revisions=errors-gone=100')).toContain('errors-gone');
  expect(await move('errors', `--to-revisions=${revision}=120`)).toMatch(/100/);
  expect(await gcloud.refusal('run', 'revisions', 'describe', 'errors-gone')).toContain('errors-gone');
  // As with Google: what was asked stands, and what served serves.
  const service = await world.read('errors');
  expect(sharesOf(service)).toEqual({ 'errors-gone': 100 });
  expect(service.trafficStatuses).toEqual([expect.objectContaining({ percent: 100 })]);
});

type Export = {
  // biome-ignore lint/suspicious/noExplicitAny: a document that the test edits
  readonly service: any;
  readonly path: string;
  save(): Promise<void>;
};

/** A service as a user keeps it in a file. */
async function exportOf(name: string): Promise<Export> {
  const { stdout } = await gcloud.run(['run', 'services', 'describe', name, '--format=export']);
  const path = join(await newFolder(), 'service.yaml');
  const service = parse(stdout);
  return { service, path, save: () => writeFile(path, stringify(service)) };
}

/** Once the request that an order hits has come: what stands now is what it reads. */
async function seen(match: { readonly path: string; readonly nth: number }): Promise<void> {
  const times = () => world.emulator.faults.list().find(({ order }) => order.match === match)?.seen ?? 0;
  while (times() < match.nth) await sleep(5);
}

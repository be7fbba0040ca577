import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ResourceInstance } from '../../shared/domain/terraform/resource-instance.ts';
import { allows, setPolicy } from '../emulators/google/iam/policies.ts';
import { setProvider } from '../emulators/google/iam/providers.ts';
import type { Binding } from '../emulators/google/iam/state.ts';
import { registerToken } from '../emulators/google/iam/tokens.ts';
import { caller } from '../unit/emulators/start/started.ts';
import { madeBy, plain, the } from '../unit/shared/terraform-modules/modules.ts';
import { leaksOf } from './leaks.ts';
import { entryOf } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, sharesOf, type World } from './world.ts';

const PROJECT = 'demo-project';
const RUNTIME = '123456789012-compute@developer.gserviceaccount.com';
const ROOT = `
module "federation" {
  source              = "../shared/terraform/federation"
  project_id          = "${PROJECT}"
  repository_id       = "700100200"
  repository_owner_id = "5001"
  environments        = ["production"]
  services = {
    shop   = { location = "europe-west1" }
    closed = { location = "europe-west1", invoke = true }
  }
  runtime_accounts    = { shop = "projects/${PROJECT}/serviceAccounts/${RUNTIME}" }
  image_repositories  = { shop = { location = "europe-west1", repository = "shop" } }
}
module "scaling" {
  source     = "../shared/terraform/scheduled-scaling"
  project_id = "${PROJECT}"
  services   = { shop = { location = "europe-west1", runtime_account = "projects/${PROJECT}/serviceAccounts/${RUNTIME}" } }
  schedules  = { morning = { cron = "0 7 * * 1-5", minimum = 2 } }
}
`;

let world: World;
let made: readonly ResourceInstance[];
/** What the emulator allowed to somebody: principal, permission, resource. */
const allowed: (readonly [string, string, string])[] = [];

beforeAll(async () => {
  made = await madeBy(ROOT);
  world = await openWorld({ identity: { job: { environment: 'production' } } });
  await world.serve('shop');
  await world.serve('closed', 'projects-api:v1', { invokerIamDisabled: false });
  giveWhatIsMade(world, made);
  listen(world);
});

afterAll(() => world.close());

/** Provider and roles of the emulator become those of the modules, and nobody has any other. */
function giveWhatIsMade({ emulator: { identity } }: World, resources: readonly ResourceInstance[]): void {
  const { iam, inputs } = identity;
  const pool = inputs.workload_identity_provider.replace(/\/providers\/.*$/, '');
  const provider = the(resources, 'google_iam_workload_identity_pool_provider.actions');
  const current = iam.providers.get(inputs.workload_identity_provider);
  if (current === undefined) throw new Error('the emulator has no provider');
  setProvider(iam, {
    ...current,
    attributeMapping: plain(provider.body, 'attribute_mapping') as Record<string, string>,
    attributeCondition: String(plain(provider.body, 'attribute_condition')),
  });

  const role = the(resources, 'google_project_iam_custom_role.scaler');
  const custom = `projects/${PROJECT}/roles/${plain(role.body, 'role_id')}`;
  iam.roles.set(custom, plain(role.body, 'permissions') as string[]);
  const known: Readonly<Record<string, string>> = {
    '(google_service_account.deployer)': `deployer@${PROJECT}.iam.gserviceaccount.com`,
    '(google_service_account.scaler)': SCALER,
    '(google_iam_workload_identity_pool.github)': pool,
    '(google_project_iam_custom_role.scaler)': custom,
  };
  const text = ({ body }: ResourceInstance, name: string) =>
    String(plain(body, name) ?? '').replaceAll(/\(.+?\)/g, (part) => known[part] ?? part);

  iam.policies.clear();
  const grants = resources.filter(({ type }) => type.endsWith('_iam_member'));
  const bindings = Map.groupBy(grants, (grant) => resourceOf(grant, text));
  for (const [resource, given] of bindings) {
    setPolicy(
      iam,
      resource,
      given.map((grant): Binding => ({ role: text(grant, 'role'), members: [text(grant, 'member')] })),
    );
  }
}

const SCALER = `run-scaler@${PROJECT}.iam.gserviceaccount.com`;

function resourceOf(
  grant: ResourceInstance,
  text: (grant: ResourceInstance, name: string) => string,
): string {
  const place = `projects/${text(grant, 'project')}`;
  switch (grant.type) {
    case 'google_project_iam_member':
      return place;
    case 'google_service_account_iam_member': {
      const account = text(grant, 'service_account_id');
      return account.startsWith('projects/') ? account : `projects/${PROJECT}/serviceAccounts/${account}`;
    }
    case 'google_cloud_run_v2_service_iam_member':
      return `${place}/locations/${text(grant, 'location')}/services/${text(grant, 'name')}`;
    case 'google_artifact_registry_repository_iam_member':
      // The emulator's registry is one for all locations.
      return `${place}/locations/-/repositories/${text(grant, 'repository')}`;
    default:
      throw new Error(`nobody has said what ${grant.type} is on`);
  }
}

/** Keeps what the emulator allows. */
function listen({ emulator: { identity } }: World): void {
  Object.assign(identity.access, {
    allows: (...question: (typeof allowed)[number]) => {
      const answer = allows(identity.iam, ...question);
      if (answer) allowed.push(question);
      return answer;
    },
  });
}

test.concurrent('a rollout in stages is judged, promoted and guarded, and a tick of the schedule in its middle does not disturb it', async () => {
  const { emulator } = world;
  const users = startUsers((await world.read('shop')).uri);
  const running = await world.job('shop', { image: 'projects-api:v2', stages: '20%/2s/10s, 100%' }).start();
  await running.said(/20 %, .* elapsed/);
  registerToken(emulator.identity.iam, 'token-of-the-scheduler', `serviceAccount:${SCALER}`);
  const tick = await ask(caller(emulator.origin, 'token-of-the-scheduler'));
  const run = await running.done;
  await users.stop();
  expect(tick.status).toBe(200);
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(run.log).not.toMatch(NOT_ALLOWED);
  const service = await world.read('shop');
  expect([service.scaling.minInstanceCount, sharesOf(service)]).toEqual([2, { LATEST: 100 }]);
  expect(service.template.containers[0].image).toMatch(/@sha256:/);

  const guard = await world
    .job('shop', { mode: 'guard' }, { entry: entryOf('action-smoke-rollback') })
    .main();
  expect(guard).toMatchObject({ exitCode: 0 });
  expect(guard.log).not.toMatch(NOT_ALLOWED);
});

test.concurrent('a private service is proven with an ID token, a candidate that fails leaves its log, and the button rolls back', async () => {
  const deployed = await world.job('closed', { image: 'projects-api:v2', stages: '100%' }).main();
  expect(deployed).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(deployed.log).not.toMatch(NOT_ALLOWED);
  const restored = await world
    .job('closed', { mode: 'rollback', reason: 'to see it' }, { entry: entryOf('action-smoke-rollback') })
    .main();
  expect(restored).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(restored.log).not.toMatch(NOT_ALLOWED);
  const failed = await world.job('closed', { image: 'projects-api:crashes', stages: '100%' }).main();
  expect(failed).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(failed.log).not.toMatch(NOT_ALLOWED);
});

test('none of the roles could be left out', () => {
  const { iam } = world.emulator.identity;
  const all = [...iam.policies].flatMap(([resource, bindings]) =>
    bindings.map((binding) => ({ resource, binding, bindings })),
  );
  expect(all).toHaveLength(11);
  const idle = all.filter(({ resource, binding, bindings }) => {
    setPolicy(
      iam,
      resource,
      bindings.filter((each) => each !== binding),
    );
    const missed = allowed.some((question) => !allows(iam, ...question));
    setPolicy(iam, resource, bindings);
    return !missed;
  });
  // Cloud Run asks for this one at every write of a service, the emulator where the template changes.
  expect(idle.map(({ binding }) => binding)).toEqual([
    { role: 'roles/iam.serviceAccountUser', members: [`serviceAccount:${SCALER}`] },
  ]);
});

test('a job on another branch is refused, with the condition as the reason, and changes nothing', async () => {
  const { oidc } = world.emulator.identity;
  const before = await world.read('shop');
  oidc.job = { ...oidc.job, ref: 'refs/heads/feature' };
  const run = await world.job('shop', { image: 'projects-api:v3', stages: '100%' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.log).toMatch(/::error .*token-exchange-refused.*attribute condition/);
  expect(await world.read('shop')).toEqual(before);
  expect(leaksOf(world)).toEqual([]);
});

/** How every message of a missing right is worded. */
const NOT_ALLOWED = /roles\/|denied|PERMISSION/;

function ask(call: ReturnType<typeof caller>) {
  const job = the(made, 'google_cloud_scheduler_job.minimum["shop-morning"]');
  const [target] = job.body.blocks.filter(({ type }) => type === 'http_target');
  if (target === undefined) throw new Error('the job asks nobody');
  const { pathname, search } = new URL(String(plain(target.body, 'uri')));
  const body = JSON.parse(Buffer.from(String(plain(target.body, 'body')), 'base64').toString());
  return call(String(plain(target.body, 'http_method')), `${pathname}${search}`, body);
}

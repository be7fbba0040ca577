import { beforeAll, describe, expect, test } from '@jest/globals';
import { takeOver } from '../../../../shared/domain/rollout/open.ts';
import { standingOf } from '../../../../shared/domain/rollout/standing.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { createRig, service, template, traffic } from '../../emulators/run/rig.ts';
import { acknowledged, claim, open } from '../domain/rollout/opened-service.ts';
import { foreign } from '../domain/rollout/service-double.ts';
import { madeBy, plain, the } from './modules.ts';

const ROOT = `
module "scaling" {
  source     = "../shared/terraform/scheduled-scaling"
  project_id = "p"
  services   = { svc = { location = "us-central1", runtime_account = "projects/p/serviceAccounts/a@p.iam.gserviceaccount.com" } }
  schedules = {
    morning = { cron = "0 7 * * 1-5", minimum = 3 }
    evening = { cron = "0 20 * * 1-5", minimum = 0 }
  }
}
`;

let made: readonly ResourceInstance[];
beforeAll(async () => {
  made = await madeBy(ROOT);
});

/** The request that Cloud Scheduler would make. */
function tick(name: string) {
  const job = the(made, `google_cloud_scheduler_job.minimum["svc-${name}"]`);
  const target = job.body.blocks.find(({ type }) => type === 'http_target');
  if (target === undefined) throw new Error('the job asks nobody');
  const text = (attribute: string) => String(plain(target.body, attribute));
  const uri = new URL(text('uri'));
  expect(uri.origin).toBe('https://run.googleapis.com');
  const body = JSON.parse(Buffer.from(text('body'), 'base64').toString());
  return { method: text('http_method'), path: uri.pathname, query: uri.search.slice(1), body };
}

describe('a tick', () => {
  test('sets the minimum of the service and nothing else, and makes no revision', () => {
    const rig = createRig();
    rig.created();
    const revision = rig.call('GET', service).body.latestReadyRevision.split('/').at(-1);
    rig.done('PATCH', service, traffic(`${revision}=100`, `${revision}=0#cand`), 'updateMask=traffic');
    rig.done('PATCH', service, { annotations: { 'run-delivery/rollout': '{}' } }, 'updateMask=annotations');
    const before = rig.call('GET', service).body;
    for (const [name, minimum] of [
      ['morning', 3],
      ['evening', 0],
    ] as const) {
      const { method, path, body, query } = tick(name);
      expect(path).toBe(service);
      rig.done(method, path, body, query);
      const { etag, generation, observedGeneration, updateTime, scaling, ...after } = rig.call(
        'GET',
        service,
      ).body;
      expect(scaling?.minInstanceCount ?? 0).toBe(minimum);
      expect(before).toMatchObject(withoutConditions(after));
      expect(Number(generation)).toBeGreaterThan(Number(before.generation));
    }
  });

  test('is refused without the right to change the service, and asks for no other of a deployer', () => {
    const rig = createRig({ denied: ['run.services.update'] });
    const { method, path, body, query } = tick('morning');
    expect(rig.call(method, path, body, query).status).toBe(403);
    const role = the(made, 'google_project_iam_custom_role.scaler');
    expect(plain(role.body, 'permissions')).toEqual(['run.services.get', 'run.services.update']);
    const allowed = createRig();
    allowed.created(template('good:1'));
    allowed.asked.length = 0;
    allowed.call(method, path, body, query);
    const asked = [...new Set(allowed.asked.map((each) => each.split(' ')[0]))];
    expect(asked.filter((permission) => permission !== 'iam.serviceAccounts.actAs')).toEqual([
      'run.services.update',
    ]);
  });

  test('in the middle of a rollout leaves it standing, also for another job that takes it over', () => {
    const { body } = tick('morning');
    const once = foreign(open, body);
    expect(standingOf(acknowledged, once)).toMatchObject({ kind: 'stands' });
    expect(standingOf(takeOver(claim.record), once)).toMatchObject({ kind: 'stands' });
    const twice = foreign(once, tick('evening').body);
    expect(standingOf(acknowledged, twice)).toMatchObject({ kind: 'stands' });
    // What the README says of a job that died: a second tick is one too many for whoever comes after it.
    expect(standingOf(takeOver(claim.record), twice)).toMatchObject({ kind: 'foreign' });
  });
});

/** When something came about is not what it is. */
function withoutConditions({ terminalCondition: _, conditions: _c, ...rest }: Record<string, unknown>) {
  return rest;
}

test('the account may change these services alone, and act as what they run as', () => {
  const roles = made
    .filter(({ type }) => type.endsWith('_iam_member'))
    .map(({ body }) => [plain(body, 'name') ?? plain(body, 'service_account_id'), plain(body, 'role')]);
  expect(roles).toEqual([
    ['svc', '(google_project_iam_custom_role.scaler)'],
    ['projects/p/serviceAccounts/a@p.iam.gserviceaccount.com', 'roles/iam.serviceAccountUser'],
  ]);
});

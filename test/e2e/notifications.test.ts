import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Answered, type Loopback, loopback, type Received } from '../unit/shared/adapters/loopback.ts';
import { leaksOf } from './leaks.ts';
import { type ActionRun, entryOf } from './run-action.ts';
import { openWorld, sharesOf, templateOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

type Inputs = Readonly<Record<string, string>>;
const step = (service: string, inputs: Inputs) =>
  world.job(service, inputs, { entry: entryOf('action-smoke-rollback') });

const KEY = 'R0UT1NGKEYabcdefghijklmnopqrstuv';
const SIGNING = 'signing-secret-of-the-user';
const TOKEN = 'abcdefghijklmnopqrstuvwx';
const QUERY = 'token-in-the-query';
const SECRETS = [KEY, SIGNING, TOKEN, QUERY];

/** All three services, on one server of the user's. */
const listeners = ({ origin }: Loopback): Inputs => ({
  notify_slack_webhook: `${origin}/services/T00000000/B00000000/${TOKEN}`,
  notify_pagerduty_url: `${origin}/v2/enqueue`,
  notify_pagerduty_routing_key: KEY,
  notify_webhook_url: `${origin}/hook?token=${QUERY}`,
  notify_webhook_secret: SIGNING,
});

/** A second revision that serves, and the first one to go back to. */
const pressable = async (service: string) => {
  const { revision } = await world.serve(service);
  const done = await world.patch(service, 'template', templateOf('projects-api:v2', `${service}-next`));
  expect(done.error).toBeUndefined();
  return { revision, next: `${service}-next` };
};

const button = (service: string, revision: string, more: Inputs) =>
  step(service, { mode: 'rollback', target: revision, reason: 'errors in <checkout>', ...more }).main();

const bodies = ({ requests }: Loopback): Record<string, Received[]> =>
  Object.groupBy(requests, ({ path }) => path.split('/')[1] ?? '') as Record<string, Received[]>;

const auditOf = ({ log }: ActionRun) => JSON.parse(/^Audit: (.*)$/m.exec(log)?.[1] ?? 'null');

test.concurrent('the button tells Slack, PagerDuty and a webhook, and leaves an audit line in the log and in Cloud Logging', async () => {
  const { revision, next } = await pressable('told');
  await using server = await loopback(() => ({ status: 202 }));
  const run = await button('told', revision, { ...listeners(server), audit_log: 'true' });
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });

  const { services, v2, hook } = bodies(server);
  expect([services?.length, v2?.length, hook?.length]).toEqual([1, 1, 1]);
  const slack = JSON.parse(services?.[0]?.body ?? '');
  expect(slack.blocks[0].text.text).toBe('told in europe-west1: rolled-back');
  expect(slack.blocks[1].text.text).toContain('errors in &lt;checkout&gt;');
  expect(JSON.stringify(slack.blocks)).toContain(`*Serves now*\\n${revision} 100 %`);
  expect(JSON.parse(v2?.[0]?.body ?? '')).toMatchObject({
    ...{
      routing_key: KEY,
      event_action: 'trigger',
      dedup_key: 'run-delivery/demo-project/europe-west1/told',
    },
    payload: { severity: 'error', class: 'rolled-back', component: 'told' },
  });
  expect(JSON.parse(hook?.[0]?.body ?? '')).toMatchObject({
    ...{ conclusion: 'rolled-back', service: 'told', revision: next },
    run: { actor: 'mona', url: expect.stringContaining('/actions/runs/') },
  });
  expect(hook?.[0]?.headers['x-run-delivery-signature-256']).toMatch(/^sha256=[0-9a-f]{64}$/);

  const audit = auditOf(run);
  expect(audit).toMatchObject({
    ...{ actor: 'mona', action: 'action-smoke-rollback', mode: 'rollback', service: 'told', revision: next },
    reason: 'ordered by mona: errors in <checkout>',
    from: [{ revision: next, percent: 100 }],
    to: [{ revision, percent: 100 }],
    conclusion: 'rolled-back',
  });
  const { body } = await world.call('POST', '/v2/entries:list', {
    resourceNames: ['projects/demo-project'],
    filter: 'logName:"run-delivery" resource.labels.service_name="told"',
  });
  expect(body.entries).toMatchObject([{ severity: 'NOTICE', timestamp: audit.at, jsonPayload: audit }]);
});

test.concurrent('services that answer 500 for ever are warnings: the conclusion stands, and no secret is shown', async () => {
  const { revision } = await pressable('deaf');
  const echo = ({ path, query, body }: Received): Answered => ({
    status: 500,
    body: `${path}?${query} ${body}`,
  });
  await using server = await loopback(echo);
  const run = await button('deaf', revision, listeners(server));
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(sharesOf(await world.read('deaf'))).toEqual({ [revision]: 100 });
  const { services, v2, hook } = bodies(server);
  expect([services?.length, v2?.length, hook?.length]).toEqual([4, 4, 4]);
  const { host } = new URL(server.origin);
  for (const name of ['Slack', 'PagerDuty', 'the webhook']) {
    expect(run.log).toContain(
      `Warning: A notification failed: Could not tell ${name} (${host}): it answered HTTP 500`,
    );
  }
  const text = JSON.stringify([run.log, run.outputs, run.summary, run.report, run.state]);
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
});

test.concurrent('a promotion resolves the incident and is told to nobody else, and what failed is told though nothing was decided', async () => {
  await world.serve('well');
  await using server = await loopback(() => ({ status: 202 }));
  const job = { image: 'projects-api:v2', stages: '100%', ...listeners(server) };
  const good = await world.job('well', job).main();
  expect(good.outputs.conclusion).toBe('promoted');
  const [resolved, ...others] = server.requests.map(({ body }) => JSON.parse(body));
  expect(resolved).toEqual({
    ...{
      routing_key: KEY,
      event_action: 'resolve',
      dedup_key: 'run-delivery/demo-project/europe-west1/well',
    },
  });
  expect(others).toEqual([]);
  expect(auditOf(good)).toMatchObject({
    action: 'action-deploy-canary',
    conclusion: 'promoted',
    service: 'well',
  });

  const fault = await world.job('well', { ...job, image: 'no-such-image:v9' }).main();
  expect(fault).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  const told = server.requests.slice(1).map(({ body }) => JSON.parse(body));
  expect(told).toHaveLength(3);
  expect(told.find(({ schemaVersion }) => schemaVersion === 1)).toMatchObject({
    ...{
      conclusion: 'failed',
      service: 'well',
      headline: expect.stringContaining('could not go on with well'),
    },
  });
});

test.concurrent('what post restores, post tells', async () => {
  const { revision: old } = await world.serve('post');
  await using server = await loopback(() => ({ status: 202 }));
  const job = world.job('post', { image: 'projects-api:v2', stages: '20%/5m, 100%', ...listeners(server) });
  const running = await job.start();
  await running.said(/20 %, .* elapsed/);
  running.kill();
  const main = await running.done;
  expect(server.requests).toEqual([]);
  const post = await job.post(main);
  expect(post).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(server.requests).toHaveLength(3);
  expect(auditOf(post)).toMatchObject({ conclusion: 'rolled-back', to: [{ revision: old, percent: 100 }] });
});

test.concurrent('a webhook that is no secret address is refused before anything is changed, without being shown', async () => {
  const { revision } = await pressable('refused');
  const run = await button('refused', revision, {
    notify_slack_webhook: `http://hooks.example.com/${TOKEN}`,
  });
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.log).toContain('notify_slack_webhook: Expected an https URL, found plain http');
  expect(JSON.stringify(run)).not.toContain(TOKEN);
  expect(sharesOf(await world.read('refused'))).not.toEqual({ [revision]: 100 });
});

// Alone, since the fault would hit any other's line.
test('an audit log that may not be written is a warning, and the line is in the log of the job', async () => {
  world.emulator.faults.order({
    match: { method: 'POST', path: '/v2/entries:write' },
    fault: { kind: 'status', status: 403 },
  });
  // Pressed again, the button finds nothing to do, and who pressed it is written down all the same.
  const run = await step('told', { mode: 'rollback', audit_log: 'true' }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(run.log).toContain('Warning: The audit line was not written: Could not write the audit line');
  expect(auditOf(run)).toMatchObject({ actor: 'mona', service: 'told', conclusion: 'unchanged' });
});

test('no step left a secret anywhere', () => {
  expect(leaksOf(world, SECRETS)).toEqual([]);
});

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../shared/adapters/clock.ts';
import { makeEndpoints } from '../../shared/adapters/google/endpoints.ts';
import { makeIdentity } from '../../shared/adapters/google/identity.ts';
import { makeSecrets } from '../../shared/adapters/google/secrets.ts';
import { makeHttp } from '../../shared/adapters/http/http.ts';
import { renderJunit } from '../../shared/domain/smoke/junit.ts';
import { parseSuite } from '../../shared/domain/smoke/parse-suite.ts';
import { openSuite } from '../../shared/engine/probe/open-suite.ts';
import { prove } from '../../shared/engine/probe/prove.ts';
import { runSuite } from '../../shared/engine/probe/run-suite.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { Secrets } from '../../shared/ports/secrets.ts';
import { addSecret } from '../emulators/google/secret-manager/state.ts';
import { noRetry, recordedLog } from '../unit/shared/adapters/doubles.ts';
import { entryOf, newFolder } from './run-action.ts';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const SECRET = 'p4rtner/key+';
const SUITE = `
variables: { name: smoke-test }
env: [REVISION]
secrets: { key: projects/demo-project/secrets/partner-key }
parallel: 4
timeout: 1m
setup:
  - name: log in
    request: POST /api/projects
    headers: { authorization: "Bearer {{key}}" }
    body: { name: "login {{key}}" }
    capture: { session: { json: name, matches: "login (.+)", secret: true } }
checks:
  - name: the deployed revision answers
    request: GET /api/status
    tags: [quick]
    expect: { json: { status: ok }, revision: { json: revision, equals: "{{env.REVISION}}" } }
  - name: what was made is found
    request: GET /api/projects?session={{session}}
    expect:
      json: { projects: { contains: { id: "{{id}}", name: "{{name}}" } } }
      schema: { properties: { projects: { type: array, items: { required: [id, name] } } } }
  - name: a project is made
    request: POST /api/projects
    headers: { x-session: "{{session}}" }
    body: { name: "{{name}}" }
    expect: 201
    capture: { id: id }
  - name: is quick
    request: GET /health
    expect: { latency: { p95: 5s, requests: 80 } }
  - name: bears a load
    request: GET /version
    expect: 200
    load: { rate: 50/s, duration: 500ms, thresholds: { p95: <5s, failed: <1% } }
`;

/** What a job has: real adapters, logged in to the emulator. */
async function job() {
  const { log, shown } = recordedLog();
  const { env, identity: person } = world.emulator;
  const http = makeHttp();
  const endpoints = makeEndpoints(env);
  const identity = await makeIdentity({
    ...{ http, log, endpoints, env, retry: noRetry, clock: systemClock },
    workloadIdentityProvider: person.inputs.workload_identity_provider,
    serviceAccount: person.inputs.service_account,
    requestJobToken: async (audience) => {
      const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
      const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
      return ((await (await fetch(url, { headers })).json()) as { value: string }).value;
    },
  });
  const secrets = makeSecrets({ http, identity, endpoints, log, retry: noRetry, project: 'demo-project' });
  return { ports: { http, log, identity, clock: systemClock, random: Math.random }, secrets, shown };
}

async function opened(text: string, revision: string, { log }: { readonly log: Log }, secrets?: Secrets) {
  const suite = parseSuite(text, 'smoke.yml');
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  const files = { read: async () => undefined };
  return openSuite(suite.value, { env: { REVISION: revision }, secrets, files, log });
}

test('a whole suite proves a revision, with a secret that nobody sees', async () => {
  addSecret(world.emulator.secrets, { project: 'demo-project', name: 'partner-key', values: [SECRET] });
  const { uri, revision } = await world.serve('suites', 'projects-api:v2');
  const { ports, secrets, shown } = await job();
  const suite = await opened(SUITE, revision, ports, secrets);
  const proof = await prove(suite, { url: uri, audience: uri }, ports);
  expect(proof).toMatchObject({ passed: true, reason: '5 smoke checks passed' });
  expect(proof.report?.checks.map(({ name }) => name)).toEqual([
    'the deployed revision answers',
    'what was made is found',
    'a project is made',
    'is quick',
    'bears a load',
  ]);
  expect(proof.report?.checks[3]?.measured).toMatch(/^72 requests, at 95 %: p95 /);
  expect(proof.report?.checks[4]?.measured).toMatch(/^load of 25 requests: .* 0 % failed/);
  const told = `${JSON.stringify(proof)}${proof.report && renderJunit([{ name: uri, report: proof.report }])}${shown()}`;
  for (const form of [SECRET, btoa(SECRET), encodeURIComponent(SECRET)]) expect(told).not.toContain(form);
});

test.concurrent.each(['action-smoke-rollback', 'action-deploy-canary'])(
  '%s reads what its suite wants of the job, of Secret Manager and of files, and shows no secret',
  async (action) => {
    const [service, name] = [`wired-${action.slice(7, 12)}`, `key-of-${action.slice(7)}`];
    addSecret(world.emulator.secrets, { project: 'demo-project', name, values: [SECRET] });
    await world.serve(service, 'projects-api:v2');
    const folder = await newFolder();
    await writeFile(join(folder, 'status.json'), '{ "required": ["status", "revision"] }');
    await writeFile(
      join(folder, 'smoke.yml'),
      `env: [STATUS]
secrets: { key: projects/demo-project/secrets/${name} }
checks:
  - request: GET /api/status
    headers: { x-key: "{{key}}" }
    expect: { json: { status: "{{env.STATUS}}" }, schema: status.json }
`,
    );
    const run = async (env: Readonly<Record<string, string>>) => {
      const suite: Record<string, string> =
        action === 'action-smoke-rollback'
          ? { suite: 'smoke.yml' }
          : { smoke: 'smoke.yml', image: 'projects-api:v1', mode: 'deploy' };
      return world.job(service, suite, { entry: entryOf(action), workspace: folder, env }).main();
    };
    const refused = await run({});
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(/Expected the environment variable STATUS to have a value, found none/);
    expect(world.writes(service)).toEqual([]);
    const passed = await run({ STATUS: 'ok' });
    expect(passed.log).toMatch(/1 smoke check passed/);
    expect(passed.exitCode).toBe(0);
    const told = `${passed.log}${passed.summary}${JSON.stringify([passed.report, passed.outputs])}`;
    for (const form of [SECRET, btoa(SECRET), encodeURIComponent(SECRET)]) expect(told).not.toContain(form);
  },
);

test.concurrent('a right answer of another revision proves nothing', async () => {
  const { uri, revision } = await world.serve('mistaken', 'projects-api:v2');
  const { ports } = await job();
  const suite = await opened(
    SUITE.replace(/^secrets.*$/m, 'secrets: { key: REVISION }'),
    'mistaken-r2',
    ports,
  );
  const report = await runSuite(suite, { baseUrl: uri }, ports, { tags: ['quick'] });
  expect(report.checks).toMatchObject([
    {
      passed: false,
      attempts: 3,
      failures: [{ subject: 'revision in json revision', found: JSON.stringify(revision) }],
    },
  ]);
});

test.concurrent('a hundred checks run twenty at a time, and a slow one keeps nobody waiting', async () => {
  let [now, most] = [0, 0];
  const order: string[] = [];
  let answerSlow: (() => void) | undefined;
  const server = createServer((request, response) => {
    now += 1;
    most = Math.max(most, now);
    const answer = () => {
      now -= 1;
      order.push(request.url ?? '');
      response.end('ok');
      if (order.length === 99) answerSlow?.();
    };
    // The first one is answered when all others were: a suite that waited for it would never end.
    if (request.url === '/0') answerSlow = answer;
    else setTimeout(answer, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const checks = Array.from(
    { length: 100 },
    (_, index) => `  - { request: GET /${index}, expect: { text: ok }, timeout: 30s }\n`,
  );
  const { log } = recordedLog();
  const suite = await opened(`parallel: 20\nchecks:\n${checks.join('')}`, '', { log });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ports = { http: makeHttp(), log, clock: systemClock, random: Math.random };
  const report = await runSuite(suite, { baseUrl }, ports);
  server.close();
  expect(report.passed).toBe(true);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(20);
  expect(order.at(-1)).toBe('/0');
  expect(report.checks.map(({ name }) => name)).toEqual(checks.map((_, index) => `GET /${index}`));
});

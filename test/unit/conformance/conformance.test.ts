import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../shared/domain/errors/action-error.ts';
import type { Arguments } from '../../conformance/arguments.ts';
import { conform } from '../../conformance/conformance.ts';
import { createOf, serviceAt, templateOf } from '../../conformance/requests.ts';
import { documented, type Group, recalled, type Step } from '../../conformance/step.ts';
import { failureOf } from '../shared/adapters/doubles.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const create: Step = {
  id: 'create',
  shows: 'A service is made.',
  ask: (world) => createOf(world, world.names.main, { template: templateOf(world.setting.image) }),
  settle: ({ names }) => names.main,
  expect: { operation: documented('succeeded') },
};
const get = (expected: Step['expect'], more: Partial<Step> = {}): Step => ({
  ...{ id: 'get', shows: 'It is read.', expect: expected },
  ask: (world) => ({ method: 'GET', path: serviceAt(world) }),
  ...more,
});

describe('a run against a project', () => {
  let sandbox: Sandbox;
  let runs = 0;
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));

  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  afterAll(async () => {
    await sandbox.emulator.close();
    rmSync(folder, { recursive: true });
  });

  const run = async (
    steps: readonly Step[],
    more: Partial<Arguments> = {},
    abort = new AbortController(),
  ) => {
    const lines: string[] = [];
    const id = `run${++runs}`;
    const groups: Group[] = [{ title: 'Test', steps }];
    const args: Arguments = { mode: 'run', compare: [], keep: false, ...more };
    const say = (line: string) => void lines.push(line);
    const outcome = conform({ ...{ args, groups, id, say }, side: sandbox.side, signal: abort.signal });
    return { outcome, lines, id };
  };

  test('deletes what it made, and nothing else', async () => {
    await sandbox.call('POST', '/services?serviceId=demo', { template: templateOf('x/projects-api:v1') });
    const { outcome } = await run([create]);
    expect((await outcome).exitCode).toBe(0);
    expect(await sandbox.services()).toEqual(['demo']);
  });

  test('fails where an answer is not as documented', async () => {
    const { outcome, lines } = await run([get({ http: documented(200) })]);
    expect((await outcome).exitCode).toBe(1);
    expect(lines.join('\n')).toMatch(/≠ get .*404/);
    expect(lines.join('\n')).toMatch(/≠ +get +http +200 +404 +documented/);
    expect(lines.at(-1)).toMatch(/^1 steps in .*: 0 ✓ as expected, 1 ≠ different, 0 \? to settle\.$/);
  });

  test('only says so where an answer is not as recalled', async () => {
    const { outcome, lines } = await run([get({ http: recalled(200, 'empty-etag') })]);
    expect((await outcome).exitCode).toBe(0);
    expect(lines.join('\n')).toMatch(/\? +get +http +200 +404 +recalled: empty-etag/);
  });

  test('goes on after a step that could not be asked, and fails', async () => {
    const needs = get({}, { ask: (world) => ({ method: 'GET', path: world.kept('nothing') }) });
    const { outcome } = await run([needs, get({ http: documented(404) })]);
    const { results, exitCode } = await outcome;
    expect(results.map(({ fault }) => fault)).toEqual([
      "not asked: an earlier step did not bring 'nothing'",
      undefined,
    ]);
    expect(exitCode).toBe(1);
  });

  test('takes a lost connection for an answer that is missing, and still cleans up', async () => {
    sandbox.emulator.faults.order({
      match: { method: 'POST', path: '/services', times: 1 },
      fault: { kind: 'lost-answer' },
    });
    const { outcome } = await run([create]);
    const { results, exitCode } = await outcome;
    expect(results[0]?.fault).toMatch(/fetch failed/);
    expect(exitCode).toBe(1);
    expect(await sandbox.services()).toEqual(['demo']);
  });

  test('follows a write that should have been refused to its end, so that later steps meet no half-done work', async () => {
    const unexpected = { ...create, expect: { accepted: documented(false) } };
    const { settle: _, ...unsettled } = unexpected;
    const readiness = get(
      { reconciling: documented(false) },
      { look: ({ answer }) => ({ reconciling: answer.body.reconciling ?? false }) },
    );
    const { outcome } = await run([unsettled, readiness]);
    const [made, read] = (await outcome).results;
    expect(made?.differences).toMatchObject([{ aspect: 'accepted', expected: false, answered: true }]);
    expect(read?.differences).toEqual([]);
  });

  test('deletes what it made when it is interrupted', async () => {
    const abort = new AbortController();
    const interrupting = get(
      {},
      {
        ask: (world) => {
          abort.abort();
          return { method: 'GET', path: serviceAt(world) };
        },
      },
    );
    const { outcome } = await run([create, interrupting, create], {}, abort);
    await expect(outcome).rejects.toThrow(/abort/i);
    expect(await sandbox.services()).toEqual(['demo']);
  });

  test('writes to no service that is not its own, whatever a step says', async () => {
    const foreign = get({}, { ask: (world) => ({ method: 'DELETE', path: serviceAt(world, 'demo') }) });
    const { outcome, id } = await run([foreign]);
    expect((await outcome).results[0]?.fault).toBe(
      `Refused to DELETE 'demo': this run writes only to names that begin with 'conf-${id}'.`,
    );
    expect(await sandbox.services()).toEqual(['demo']);
  });

  test('stops before anything is made where a name is taken', async () => {
    const name = `conf-run${runs + 1}`;
    await sandbox.call('POST', `/services?serviceId=${name}`, { template: templateOf('x/projects-api:v1') });
    const { outcome } = await run([create]);
    await expect(outcome).rejects.toThrow(
      `Expected the service '${name}' not to exist, found: there is one. Nothing was made.`,
    );
    expect(await sandbox.services()).toEqual([name, 'demo']);
    await sandbox.call('DELETE', `/services/${name}`);
  });

  test('stops before anything is made where the caller may not look, in the words of the refusal', async () => {
    const headers = async () => ({ authorization: 'Bearer nobody' });
    const outcome = conform({
      ...{ args: { mode: 'run', compare: [], keep: false }, groups: [], id: 'nobody', say: () => {} },
      ...{ side: { ...sandbox.side, headers }, signal: new AbortController().signal },
    });
    await expect(outcome).rejects.toThrow(
      /found: 401 UNAUTHENTICATED "reason":"ACCESS_TOKEN_TYPE_UNSUPPORTED" [^.]+\..*[^.]\. Nothing was made\.$/,
    );
  });

  test('stops before anything is made where nobody answers, and says what kept the answer away', async () => {
    const { side } = sandbox;
    const nowhere = { ...side, setting: { ...side.setting, origin: 'http://127.0.0.1:9' } };
    const outcome = conform({
      ...{ args: { mode: 'run', compare: [], keep: false }, groups: [], id: 'nowhere', say: () => {} },
      ...{ side: nowhere, signal: new AbortController().signal },
    });
    const error = await failureOf(outcome);
    expect(error.message).toMatch(
      /^Asked whether there is a service 'conf-nowhere', and no answer came: .*fetch failed.*\. Nothing was made\.$/,
    );
    expect(error.hint).toContain('GHA_ENDPOINT_OVERRIDE_run');
  });

  test('tells a log-in that ended as that, and not as an address where nobody answers', async () => {
    const ended = new ActionError({ code: 'unauthenticated', message: 'The log-in ended.' });
    const outcome = conform({
      ...{ args: { mode: 'run', compare: [], keep: false }, groups: [], id: 'ended', say: () => {} },
      ...{ side: { ...sandbox.side, headers: () => Promise.reject(ended) } },
      signal: new AbortController().signal,
    });
    await expect(outcome).rejects.toBe(ended);
  });

  test('keeps what it made when asked to, and names the line that removes it', async () => {
    const { outcome, lines, id } = await run([create], { keep: true });
    await outcome;
    expect(await sandbox.services()).toContain(`conf-${id}`);
    const { project } = sandbox.side.setting;
    expect(lines.at(-1)).toBe(
      `Left: gcloud run services delete conf-${id} --project=${project} --region=us-central1 --quiet`,
    );
    await sandbox.call('DELETE', `/services/conf-${id}`);
  });

  test('stops before anything is asked where its transcript cannot be written', async () => {
    const transcript = join(folder, 'no', 'such', 'folder.json');
    const { outcome, lines } = await run([create], { transcript });
    await expect(outcome).rejects.toThrow(/--transcript: .*folder\.json cannot be written: ENOENT/);
    expect(lines).toEqual([]);
  });

  test('writes its transcript, and compares the next run with it', async () => {
    const transcript = join(folder, 'first.json');
    const missing = get({ http: documented(404) });
    await (await run([missing], { transcript })).outcome;
    expect(JSON.parse(readFileSync(transcript, 'utf8'))).toMatchObject({ side: 'google' });
    const same = await run([missing], { compare: [transcript] });
    expect((await same.outcome).exitCode).toBe(0);
    expect(same.lines.at(-1)).toBe('The transcripts say the same.');
    const other = await run([{ ...missing, id: 'get-missing', ask: create.ask }], { compare: [transcript] });
    expect((await other.outcome).exitCode).toBe(1);
  });
});

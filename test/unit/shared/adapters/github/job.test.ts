import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeJob } from '../../../../../shared/adapters/github/job.ts';
import { fittingSummary } from '../../../../../shared/adapters/github/summary.ts';
import { parseFileCommands } from '../../../../e2e/runner/file-commands.ts';
import { failureOf, recordedLog } from '../doubles.ts';
import { loadedToolkit } from './said.ts';

// The toolkit reads the environment of the process, and asks for the summary's file once.
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-'));
  for (const name of FILES) process.env[name] = join(folder, name);
});
beforeEach(async () => {
  for (const name of FILES) await writeFile(join(folder, name), '');
});
afterAll(async () => {
  for (const name of FILES) delete process.env[name];
  await rm(folder, { recursive: true });
});

function onRunner() {
  const files = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
  const env = { ...files, GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder, STATE_rollout: 'saved' };
  const { toolkit, text } = loadedToolkit();
  return {
    job: makeJob({ env, log: recordedLog().log, toolkit, action: 'action-deploy-canary' }),
    file: (name: (typeof FILES)[number]) => readFile(join(folder, name), 'utf8'),
    text,
  };
}

/** Text that tries to end the value and to set another. */
const hostile = fc
  .array(fc.constantFrom('ghadelimiter_', '\n', 'other<<x', 'other=1', 'ü', ' '), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('on a runner', () => {
  test('outputs, state and summary go to the files of the step', async () => {
    const { job, file } = onRunner();
    job.setOutput('revision', 'api-2\nand more');
    job.saveState('rollout', '{"seq":1}');
    await job.writeSummary('# One');
    await job.writeSummary('# Two');
    expect(await file('GITHUB_OUTPUT')).toMatch(/^revision<<(\S+)\r?\napi-2\nand more\r?\n\1\r?\n$/);
    expect(await file('GITHUB_STATE')).toMatch(/^rollout<<\S+\r?\n\{"seq":1\}/);
    expect(await file('GITHUB_STEP_SUMMARY')).toMatch(/^# One\r?\n# Two\r?\n$/);
    expect(job.readState('rollout')).toBe('saved');
    expect(job.readState('other')).toBe('');
  });

  test('the runner reads every value as it was given, and no name but those that were set', async () => {
    const { job, file } = onRunner();
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (first, second) => {
        await writeFile(join(folder, 'GITHUB_OUTPUT'), '');
        job.setOutput('one', first);
        job.setOutput('two', second);
        expect(parseFileCommands(await file('GITHUB_OUTPUT'))).toEqual({ one: first, two: second });
      }),
      { numRuns: 100 },
    );
  });

  test('an annotation names its title and its place, and nothing that it has not', () => {
    const { job, text } = onRunner();
    job.annotate({ level: 'error', title: 'a: b', message: '50%\nmore', file: 'x.yml', line: 3, column: 7 });
    job.annotate({ level: 'notice', title: 'T', message: 'M' });
    expect(text()).toBe('::error title=a%3A b,file=x.yml,line=3,col=7::50%25%0Amore\n::notice title=T::M\n');
  });

  test('a report lies below the folder of the action', async () => {
    const { job } = onRunner();
    const path = await job.writeReport('stages/report.json', '{}');
    expect(path).toBe(join(folder, 'action-deploy-canary', 'stages', 'report.json'));
    expect(await readFile(path, 'utf8')).toBe('{}');
    for (const outside of ['../x', '/etc/x', '.', '']) {
      expect((await failureOf(job.writeReport(outside, ''))).code).toBe('input-invalid');
    }
  });
});

test('off a runner outputs and annotations go to the log and nothing fails', async () => {
  const { log, text } = recordedLog();
  const job = makeJob({ env: { RUNNER_TEMP: folder }, log, toolkit: loadedToolkit().toolkit, action: 'a' });
  job.setOutput('revision', 'api-2');
  job.saveState('rollout', '1');
  job.annotate({ level: 'error', title: 'T', message: 'M' });
  await job.writeSummary('# One');
  expect(text()).toMatch(/output revision = api-2\nerror: T: M\n::debug::No summary/);
});

describe('a summary', () => {
  test('that fits is left as it is', () => {
    expect(fittingSummary('a\nb', 100)).toBe('a\nb');
  });

  test('that is too large is cut at a line, within the limit, and says so', () => {
    const cut = fittingSummary('ünïcode line\n'.repeat(100), 400);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(400);
    expect(cut).toMatch(/^(ünïcode line\n)+\n> \[!NOTE\]\n> The summary was cut here/);
  });
});

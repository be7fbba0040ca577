import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeJob } from '../../../../../shared/adapters/github/job.ts';
import { fittingSummary } from '../../../../../shared/adapters/github/summary.ts';
import { failureOf, recordedLog } from '../doubles.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The files that the runner names. */
async function onRunner() {
  const files: Record<string, string> = {};
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    files[name] = join(folder, name);
    await writeFile(files[name], '');
  }
  const env = { ...files, RUNNER_TEMP: folder, STATE_rollout: 'saved' };
  return {
    job: makeJob({ env, log: recordedLog().log, action: 'action-deploy-canary' }),
    file: (name: string) => readFile(join(folder, name), 'utf8'),
  };
}

describe('on a runner', () => {
  test('outputs, state and summary go to the files of the step', async () => {
    const { job, file } = await onRunner();
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

  test('a report lies below the folder of the action', async () => {
    const { job } = await onRunner();
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
  const job = makeJob({ env: { RUNNER_TEMP: folder }, log, action: 'a' });
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

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import type { Step } from '../../../../../shared/domain/validation/step.ts';
import { inPool } from '../../../../../shared/engine/validate/in-pool.ts';
import { withModuleLogin } from '../../../../../shared/engine/validate/module-login.ts';
import { makeOneAtATime } from '../../../../../shared/engine/validate/one-at-a-time.ts';
import { runStep, type StepJob } from '../../../../../shared/engine/validate/run-step.ts';
import { seeThrough } from '../../../../../shared/engine/validate/see-through.ts';
import type { StepPorts } from '../../../../../shared/engine/validate/tool-call.ts';
import type { Log } from '../../../../../shared/ports/log.ts';
import { newFolder, removeFolders } from '../../../../e2e/run-action.ts';

afterAll(removeFolders);

const masked: string[] = [];
const quiet = () => undefined;
const log: Log = {
  ...{ debug: quiet, info: quiet, warning: quiet, error: quiet },
  mask: (secret) => void masked.push(secret),
  group: (_title, work) => work(),
};

describe('work in a pool', () => {
  test('never goes on beyond its width, and is answered in its order', async () => {
    let now = 0;
    let most = 0;
    const answers = await inPool([3, 1, 2, 0], 2, async (item) => {
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < item * 3; turn += 1) await Promise.resolve();
      now -= 1;
      return item * 10;
    });
    expect(answers).toEqual([30, 10, 20, 0]);
    expect(most).toBe(2);
  });

  test('is none where there is nothing to do', async () => {
    expect(await inPool([], 4, async () => 1)).toEqual([]);
  });
});

test('one at a time goes on after work that failed', async () => {
  const inTurn = makeOneAtATime();
  const order: string[] = [];
  const first = inTurn(async () => {
    await Promise.resolve();
    order.push('first');
    throw new Error('lost');
  });
  const second = inTurn(async () => void order.push('second'));
  await expect(first).rejects.toThrow('lost');
  await second;
  expect(order).toEqual(['first', 'second']);
});

describe('a wrapper', () => {
  const which = (path: string) => ({ which: async () => path });

  test.each([
    ['terraform', '/opt/x/terraform', ['/opt/x/terraform-bin'], '/opt/x/terraform-bin'],
    ['tofu', 'C:\\x\\tofu.cmd', ['C:\\x\\tofu-bin.exe'], 'C:\\x\\tofu-bin.exe'],
    ['terraform', '/opt/x/terraform', [], '/opt/x/terraform'],
    ['tflint', '/opt/x/tflint', ['/opt/x/tflint-bin'], '/opt/x/tflint'],
  ])('of %s at %s with %j beside it stands for %s', async (name, path, files: string[], wanted) => {
    const programs = seeThrough(which(path), async (file) => files.includes(file));
    expect(await programs.which(name, {})).toBe(wanted);
  });
});

test('a token for modules is masked, and its file is gone when the work has ended, however it ends', async () => {
  const temp = await newFolder();
  const folders = makeFolders({ RUNNER_TEMP: temp });
  const credentials = [{ host: 'github.com', token: 'a-token' }];
  const work = async ({ GIT_CONFIG_GLOBAL: path = '' }: Readonly<Record<string, string>>) => {
    expect(await readFile(path, 'utf8')).toContain(btoa('x-access-token:a-token'));
    throw new Error('lost');
  };
  await expect(withModuleLogin(credentials, { folders, log }, work)).rejects.toThrow('lost');
  expect(await readdir(temp)).toEqual([]);
  expect(masked).toEqual(['a-token', btoa('x-access-token:a-token')]);
  expect(await withModuleLogin([], { folders, log }, async (env) => env)).toEqual({});
});

describe('a step', () => {
  const call = (script: string) => ({ args: ['-e', script], cwd: process.cwd() });
  const step: Step = {
    name: 'fmt',
    calls: () => [call('console.log(1)'), call('console.log(2); process.exitCode = 2')],
    more: (done) => done.filter(({ exitCode }) => exitCode === 2).map(() => call('console.log(3)')),
    read: (done) => ({
      findings: [],
      proof: done.map(({ stdout, exitCode }) => `${stdout.trim()} ${exitCode}`),
      gaps: [],
    }),
  };
  const target = { folders: [], files: [], resources: 0, texts: {}, flavour: 'terraform' as const };
  const run = async (more: Partial<StepJob> = {}, signal = new AbortController().signal) => {
    const ports: StepPorts = {
      ...{ log, width: 2, childEnv: {}, signal },
      processes: makeProcesses({ graceMs: 100, drainMs: 100 }),
      folders: makeFolders({ RUNNER_TEMP: await newFolder() }),
      clock: { now: () => 0, sleep: async () => undefined },
    };
    const tool = { ok: true, file: process.execPath, tool: { version: '1', source: 'path' } } as const;
    return await runStep(
      { step, tool, target, title: 'all', checkout: process.cwd(), timeoutMs: 20_000, ...more },
      ports,
    );
  };

  test('calls its tool, and again where the answers leave something open', async () => {
    expect(await run()).toMatchObject({
      scanner: 'fmt',
      target: 'all',
      proof: ['1 0', '2 2', '3 0'],
      gaps: [],
    });
  });

  test('is given its files before it begins', async () => {
    const reading =
      "import('node:fs').then(({ readFileSync }) => console.log(readFileSync(process.argv[1], 'utf8')))";
    const given: Step = {
      ...step,
      calls: (_, { scratch }) => [
        { args: ['-e', reading, join(scratch, 'in', 'x')], cwd: scratch, files: { 'in/x': 'given' } },
      ],
      more: () => [],
      read: (all) => ({ findings: [], proof: all.map(({ stdout }) => stdout.trim()), gaps: [] }),
    };
    expect((await run({ step: given })).proof).toEqual(['given']);
  });

  test('that has nothing to call says itself what that means', async () => {
    const gap = { kind: 'nothing-scanned', message: 'no file that it reads' } as const;
    const idle: Step = {
      ...step,
      calls: () => [],
      more: () => [],
      read: () => ({ findings: [], proof: [], gaps: [gap] }),
    };
    expect(await run({ step: idle })).toMatchObject({ proof: [], gaps: [gap] });
  });

  test('without a tool is a gap', async () => {
    const gap = { kind: 'not-installed', message: 'fmt is not there' } as const;
    expect(await run({ tool: { ok: false, gap } })).toMatchObject({ proof: [], gaps: [gap] });
  });

  test('that does not end is a gap beside what others proved', async () => {
    const slow = { ...step, calls: () => [call('console.log(1)'), call('setTimeout(() => {}, 60_000)')] };
    const scan = await run({ step: slow, timeoutMs: 1_500 });
    expect(scan.proof).toEqual(['1 0']);
    expect(scan.gaps).toMatchObject([{ kind: 'timed-out' }]);
  });

  test('names the folder of a call that does not end', async () => {
    const slow = { ...step, calls: () => [{ ...call('setTimeout(() => {}, 60_000)'), folder: 'a' }] };
    const scan = await run({ step: slow, timeoutMs: 500 });
    expect(scan.gaps).toMatchObject([{ kind: 'timed-out', message: expect.stringMatching(/^a: /) }]);
  });

  test('that is cancelled says so once, and asks nothing further', async () => {
    const signal = AbortSignal.abort();
    const many = { ...step, calls: () => ['a', 'b', 'c'].map((folder) => ({ ...call(''), folder })) };
    const scan = await run({ step: many }, signal);
    expect(scan.gaps).toMatchObject([{ kind: 'cancelled' }]);
  });

  test('that throws is a crash, and no clean end', async () => {
    const broken: Step = {
      ...step,
      read: () => {
        throw new Error('lost');
      },
    };
    expect(await run({ step: broken })).toMatchObject({
      gaps: [{ kind: 'crashed', message: expect.stringContaining('lost') }],
    });
  });
});

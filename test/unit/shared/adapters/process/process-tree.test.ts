import { spawn } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import { folder, isGone, pidIn, program, request } from './programs.ts';

const processes = makeProcesses({ graceMs: 400, drainMs: 200 });
// Windows knows no groups: what a program leaves behind when it ends by itself is out of reach there.
const onPosix = process.platform === 'win32' ? test.skip : test;

describe('a grandchild that lets no signal end it', () => {
  test('ends with its parent at the time limit', async () => {
    await using place = await folder();
    const file = place.file('pid');
    const args = [file, 'inherit', 'group', 'stay'];
    const end = await processes.run(request('parent.mjs', args, { timeoutMs: 2500 }));
    expect(end).toMatchObject({ end: 'timed-out', stdout: expect.stringMatching(/^started\n/) });
    expect(await isGone(pidIn(file))).toBe(true);
  });

  test.each(['inherit', 'ignore'])('ends with its parent on the signal (its output: %s)', async (output) => {
    await using place = await folder();
    const file = place.file('pid');
    const cancel = new AbortController();
    const asked = { signal: cancel.signal, told: () => cancel.abort() };
    const end = await processes.run(request('parent.mjs', [file, output, 'group', 'stay'], asked));
    expect(end.end).toBe('cancelled');
    expect(await isGone(pidIn(file))).toBe(true);
  });

  test('ends with its parent when that says too much', async () => {
    await using place = await folder();
    const file = place.file('pid');
    const end = await processes.run(
      request('parent.mjs', [file, 'ignore', 'group', 'stay'], { maxOutputBytes: 3 }),
    );
    expect(end).toMatchObject({ end: 'output-too-large', stdout: 'sta' });
    expect(await isGone(pidIn(file))).toBe(true);
  });

  onPosix.each(['inherit', 'ignore'])(
    'is ended when its parent has left (its output: %s)',
    async (output) => {
      await using place = await folder();
      const file = place.file('pid');
      const end = await processes.run(request('parent.mjs', [file, output, 'group', 'leave']));
      expect(end).toMatchObject({ end: 'exited', exitCode: 0, stdout: 'started\n' });
      expect(await isGone(pidIn(file))).toBe(true);
    },
  );

  onPosix('is not waited for, but its parent is asked first', async () => {
    await using place = await folder();
    const cancel = new AbortController();
    const asked = { signal: cancel.signal, told: () => cancel.abort() };
    const end = await processes.run(
      request('parent.mjs', [place.file('pid'), 'inherit', 'group', 'stay'], asked),
    );
    expect(end).toMatchObject({ end: 'cancelled', stdout: 'started\nin order\n' });
  });

  onPosix('is no reason to call its parent cancelled, which had ended by itself', async () => {
    await using place = await folder();
    const cancel = new AbortController();
    const told = () => setTimeout(() => cancel.abort(), 300);
    const patient = makeProcesses({ graceMs: 200, drainMs: 800 });
    const asked = { signal: cancel.signal, told };
    const end = await patient.run(
      request('parent.mjs', [place.file('pid'), 'inherit', 'group', 'leave'], asked),
    );
    expect(end).toMatchObject({ end: 'exited', exitCode: 0 });
  });

  onPosix('holds nobody up when it has left the group and keeps the output open', async () => {
    await using place = await folder();
    const file = place.file('pid');
    const end = await processes.run(request('parent.mjs', [file, 'inherit', 'own', 'leave']));
    const pid = pidIn(file);
    process.kill(pid, 'SIGKILL');
    expect(end).toMatchObject({ end: 'exited', exitCode: 0, stdout: 'started\n' });
    expect(end.durationMs).toBeLessThan(5000);
  });
});

describe('when our own process ends', () => {
  const signals = [
    ['by a signal that cancels', 'listens', 'SIGTERM', undefined],
    ['by a signal that nobody handles', 'deaf', 'SIGTERM', 'SIGTERM'],
    ['by the signal of a cancelled job', 'deaf', 'SIGINT', 'SIGINT'],
  ] as const;
  // On Windows no program can send another a signal that it could handle.
  test.each([
    ...(process.platform === 'win32' ? [] : signals),
    ['by a fault', 'throws', undefined, 1],
  ] as const)('%s, no descendant is left', async (_, how, signal, expected) => {
    await using place = await folder();
    const file = place.file('pid');
    const host = spawn(process.execPath, [program('host.ts'), file, how], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    host.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said === 'started\n' && signal !== undefined) host.kill(signal);
    });
    const [code, by] = await new Promise<[number | null, string | null]>((done) =>
      host.on('close', (...ended) => done(ended)),
    );
    expect(how === 'listens' ? said : (by ?? code)).toEqual(
      how === 'listens' ? 'started\nin order\ncancelled\n' : expected,
    );
    expect(await isGone(pidIn(file))).toBe(true);
  });
});

test('nothing listens for the end of our process once its programs have ended', async () => {
  const listeners = () =>
    ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event));
  const before = listeners();
  await Promise.all([1, 2].map(() => processes.run(request('exit.mjs', ['0']))));
  expect(listeners()).toEqual(before);
});

import { chmod, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import { folder, program, request } from './programs.ts';

const processes = makeProcesses({ graceMs: 200, drainMs: 300 });
const onWindows = process.platform === 'win32';

describe('a program that ends by itself', () => {
  test('answers with its code and what it said on each stream', async () => {
    const end = await processes.run(request('pieces.mjs', []));
    expect(end).toMatchObject({
      end: 'exited',
      exitCode: 0,
      stdout: 'first\r\ngrüße → 🎉\n\nlast without an end',
      stderr: 'to the other stream\n',
    });
    expect(end.durationMs).toBeGreaterThan(0);
  });

  test('has any code but 0 as well', async () => {
    expect(await processes.run(request('exit.mjs', ['3']))).toMatchObject({ end: 'exited', exitCode: 3 });
  });

  test('tells whole lines, whatever pieces they come in', async () => {
    const lines: string[] = [];
    const told = (stream: string, line: string) => lines.push(`${stream}: ${line}`);
    await processes.run(request('pieces.mjs', [], { told }));
    expect(lines.filter((line) => line.startsWith('stdout'))).toEqual([
      'stdout: first',
      'stdout: grüße → 🎉',
      'stdout: ',
      'stdout: last without an end',
    ]);
    expect(lines.filter((line) => line.startsWith('stderr'))).toEqual(['stderr: to the other stream']);
  });

  test('says which signal ended it, where a signal did', async () => {
    if (onWindows) return;
    const end = await processes.run(request('exit.mjs', ['SIGKILL']));
    expect(end).toMatchObject({
      end: 'killed',
      problem: expect.stringContaining('SIGKILL, as the system does'),
    });
    expect(end.exitCode).toBeUndefined();
  });
});

describe('what a program is given', () => {
  test('is the environment of the request and nothing of ours', async () => {
    process.env.GITHUB_TOKEN = 'ghs_mustNotBeSeen';
    try {
      const { stdout } = await processes.run(
        request('environment.mjs', [], { env: { PATH: '/bin', LANG: 'C' } }),
      );
      const { env } = JSON.parse(stdout);
      expect(stdout).not.toContain('ghs_mustNotBeSeen');
      // Windows starts nothing without its own variables, and libuv adds those; macOS adds one of its own.
      const added = onWindows
        ? /^(HOMEDRIVE|HOMEPATH|LOGONSERVER|PATH|SYSTEMDRIVE|SYSTEMROOT|TEMP|USERDOMAIN|USERNAME|USERPROFILE|WINDIR)$/i
        : /^__CF_USER_TEXT_ENCODING$/;
      const seen = Object.entries(env).filter(([name]) => !added.test(name) || name === 'PATH');
      expect(Object.fromEntries(seen)).toEqual({ PATH: '/bin', LANG: 'C' });
    } finally {
      delete process.env.GITHUB_TOKEN;
    }
  });

  test('are its arguments as they are: no shell reads them', async () => {
    const args = ['$HOME', '%PATH%', '; exit 7', '"quoted" \'too\'', '*', '', 'a b', '`id`', '&& echo', '^!'];
    const { stdout } = await processes.run(request('environment.mjs', args));
    expect(JSON.parse(stdout).args).toEqual(args);
  });

  test('is an input that has ended', async () => {
    expect(await processes.run(request('environment.mjs', []))).toMatchObject({ end: 'exited', exitCode: 0 });
  });
});

describe('a program that is stopped', () => {
  test('by its time limit', async () => {
    const end = await processes.run(request('forever.mjs', [], { timeoutMs: 300 }));
    expect(end).toMatchObject({ end: 'timed-out', stdout: expect.stringMatching(/^(ready\n)?$/) });
    expect(end.exitCode).toBeUndefined();
  });

  test('by the signal, which keeps what it said until then', async () => {
    const cancel = new AbortController();
    const told = () => cancel.abort();
    const end = await processes.run(request('forever.mjs', [], { signal: cancel.signal, told }));
    expect(end).toMatchObject({ end: 'cancelled', stdout: 'ready\n' });
  });

  test('before it started, where the signal was there first', async () => {
    const end = await processes.run(request('forever.mjs', [], { signal: AbortSignal.abort() }));
    expect(end).toMatchObject({ end: 'cancelled', stdout: '', stderr: '' });
  });

  test('while it starts', async () => {
    const cancel = new AbortController();
    const end = processes.run(request('forever.mjs', [], { signal: cancel.signal, timeoutMs: 3000 }));
    cancel.abort();
    expect(await end).toMatchObject({ end: 'cancelled' });
  });

  test.each(['stdout', 'stderr'] as const)(
    'because it says too much on %s, of which the limit is kept',
    async (stream) => {
      const end = await processes.run(request('chatter.mjs', [stream, '500000'], { maxOutputBytes: 1234 }));
      expect(end.end).toBe('output-too-large');
      expect(end[stream]).toHaveLength(1234);
    },
  );

  test('not for output that is as large as the limit', async () => {
    const told = () => cancel.abort();
    const cancel = new AbortController();
    const sized = { maxOutputBytes: 6, signal: cancel.signal, told };
    expect(await processes.run(request('forever.mjs', [], sized))).toMatchObject({
      end: 'cancelled',
      stdout: 'ready\n',
    });
  });
});

describe('a time limit', () => {
  test('longer than a timer can be is no limit of zero', async () => {
    const end = await processes.run(request('exit.mjs', ['0'], { timeoutMs: 2 ** 40 }));
    expect(end).toMatchObject({ end: 'exited', exitCode: 0 });
  });
});

describe('a program that does not start', () => {
  test('is not on the PATH', async () => {
    const end = await processes.run(
      request('exit.mjs', [], { file: 'no-such-program', env: { PATH: import.meta.dirname } }),
    );
    expect(end).toMatchObject({
      end: 'not-started',
      problem: expect.stringContaining("ENOENT: no program 'no-such-program'"),
    });
  });

  test('is not at its absolute path', async () => {
    const end = await processes.run(request('exit.mjs', [], { file: program('absent') }));
    expect(end).toMatchObject({
      end: 'not-started',
      problem: `ENOENT: ${program('absent')} does not exist.`,
    });
  });

  test('may not be executed', async () => {
    if (onWindows) return;
    await using place = await folder();
    await writeFile(place.file('plain'), 'x');
    const end = await processes.run(request('exit.mjs', [], { file: 'plain', env: { PATH: place.path } }));
    expect(end).toMatchObject({
      end: 'not-started',
      problem: expect.stringContaining(`EACCES: ${place.file('plain')} is there`),
    });
  });

  test('names an interpreter that is not there', async () => {
    if (onWindows) return;
    await using place = await folder();
    await writeFile(place.file('script'), '#!/no/such/interpreter\n');
    await chmod(place.file('script'), 0o755);
    const end = await processes.run(request('exit.mjs', [], { file: place.file('script') }));
    expect(end).toMatchObject({ end: 'not-started', problem: expect.stringContaining('interpreter') });
  });

  test('was to start in a folder that is not there', async () => {
    const end = await processes.run(request('exit.mjs', ['0'], { cwd: program('absent') }));
    expect(end).toMatchObject({
      end: 'not-started',
      problem: expect.stringContaining(`the folder ${program('absent')}`),
    });
  });

  test('has an argument that no program can be given', async () => {
    const end = await processes.run(request('exit.mjs', ['a\0b']));
    expect(end).toMatchObject({ end: 'not-started', problem: expect.stringContaining('null bytes') });
  });
});

test('a name is looked up on the PATH that the program is given', async () => {
  const name = basename(process.execPath);
  const env = { PATH: dirname(process.execPath) };
  expect(await processes.run(request('exit.mjs', ['5'], { file: name, env }))).toMatchObject({ exitCode: 5 });
});

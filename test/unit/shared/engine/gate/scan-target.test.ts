import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import type { Scanner, ScanWish } from '../../../../../shared/domain/gate/scanner.ts';
import { scanAll } from '../../../../../shared/engine/gate/scan-all.ts';
import { type ScanPorts, scanTarget } from '../../../../../shared/engine/gate/scan-target.ts';

const WISH: ScanWish = {
  secretsIn: { kind: 'files' },
  trivy: ['vuln'],
  exclude: [],
  databaseMaxAgeHours: 24,
  nowMs: 0,
  services: {},
};
const TARGET = { kind: 'folder', what: '.', title: 'the folder', because: 'it is there' } as const;

let folder = '';
let lines: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A scanner whose executable is Node and whose work is one line of JavaScript: its report is what that prints. */
function scanner(script: string, more: Partial<Scanner> = {}): Scanner {
  return {
    name: 'bandit',
    executable: 'node',
    version: { args: ['--version'], read: (output) => output.trim() },
    detect: () => [TARGET],
    command: (_, at) => ({ args: ['-e', script, at.report], cwd: at.checkout, report: 'stdout' }),
    read: ({ report = '', exitCode, texts, after }) => ({
      findings: [],
      proof: [`${report.trim()}|${exitCode}|${JSON.stringify(texts)}|${after?.trim()}`],
      gaps: [],
    }),
    ...more,
  };
}

function ports(more: Partial<ScanPorts> = {}): ScanPorts {
  const tell = (line: string) => lines.push(line);
  return {
    processes: makeProcesses({ graceMs: 100, drainMs: 100 }),
    folders: makeFolders({ RUNNER_TEMP: folder, RUNNER_TOOL_CACHE: folder, GITHUB_WORKSPACE: folder }),
    clock: { now: () => 0, sleep: async () => undefined },
    log: {
      info: tell,
      debug: tell,
      notice: tell,
      warning: tell,
      error: tell,
      mask: () => undefined,
      group: (_: string, work: () => Promise<unknown>) => work(),
    } as unknown as ScanPorts['log'],
    childEnv: {},
    signal: new AbortController().signal,
    findTool: async () => ({ ok: true, file: process.execPath, tool: { version: '1.2.3', source: 'path' } }),
    ...more,
  };
}

const job = (scan: Scanner, timeoutMs = 20_000) => ({
  ...{ scanner: scan, target: TARGET, wish: WISH, timeoutMs },
  checkout: folder,
});

describe('scanTarget', () => {
  test('hands what the scanner said to its reader, and keeps its report', async () => {
    const done = await scanTarget(job(scanner('console.log(40 + 2); process.exitCode = 3')), ports());
    expect(done.report?.trim()).toBe('42');
    expect(done.scan).toMatchObject({
      scanner: 'bandit',
      target: 'the folder',
      tool: { version: '1.2.3' },
      proof: ['42|3|{}|undefined'],
      gaps: [],
    });
  });

  test('reads a report that the scanner writes to a file, and leaves no file behind', async () => {
    const scan = scanner(
      'require("node:fs").writeFileSync(process.argv[1], "in a file"); console.log(process.argv[1])',
      { command: (_, at) => ({ args: ['-e', SCRIPT_TO_FILE, at.report], cwd: at.checkout, report: 'file' }) },
    );
    const done = await scanTarget(job(scan), ports());
    expect(done.report).toBe('in a file');
    const { list } = ports().folders;
    expect((await list(folder)).filter((path) => path.includes('report'))).toEqual([]);
  });

  test('gives the scanner the texts that it asked for, and the files that it wants', async () => {
    await writeFile(join(folder, 'requirements.txt'), 'flask==1.0\n');
    const scan = scanner('console.log(require("node:fs").readFileSync(process.argv[1], "utf8"))', {
      detect: () => [],
      command: (_, at, __, { texts }) => ({
        args: [
          '-e',
          'console.log(require("node:fs").readFileSync(process.argv[1], "utf8"))',
          `${at.scratch}/own`,
        ],
        cwd: at.checkout,
        report: 'stdout',
        files: { [`${at.scratch}/own`]: Object.keys(texts).join() },
      }),
    });
    const target = { ...TARGET, reads: ['requirements.txt', 'absent.txt'] };
    const done = await scanTarget({ ...job(scan), target }, ports());
    expect(done.scan.proof).toEqual(['requirements.txt|0|{"requirements.txt":"flask==1.0\\n"}|undefined']);
  });

  test('asks before and after the scan, and gives its environment to the scan alone', async () => {
    const say = 'console.log(process.env.SECRET ?? "none")';
    const scan = scanner('', {
      command: (_, at) => ({
        ...{ args: ['-e', say], cwd: at.checkout, report: 'stdout' },
        ...{ env: { SECRET: 'given' }, before: ['-e', 'process.exit(9)'], after: ['-e', say] },
      }),
    });
    const done = await scanTarget(job(scan), ports());
    expect(done.scan.proof).toEqual(['given|0|{}|none']);
  });

  test.each<[string, Scanner, Partial<ScanPorts>, number, string]>([
    ['that hangs', scanner('setInterval(() => 0, 1000)'), {}, 300, 'timed-out'],
    ['that is killed', scanner('process.kill(process.pid, "SIGKILL")'), {}, 20_000, 'crashed'],
    [
      'that is not there',
      scanner(''),
      {
        findTool: async () => ({ ok: false, gap: { kind: 'not-installed', message: 'none here' } }),
      },
      20_000,
      'not-installed',
    ],
    [
      'that cannot be started',
      scanner(''),
      {
        findTool: async () => ({
          ok: true,
          file: join(tmpdir(), 'no-such-program'),
          tool: { version: '1', source: 'path' },
        }),
      },
      20_000,
      'crashed',
    ],
    [
      'that is cancelled',
      scanner('setInterval(() => 0, 1000)'),
      { signal: AbortSignal.abort() },
      20_000,
      'cancelled',
    ],
  ])('of a scanner %s there is a scan with a gap', async (_, scan, other, timeoutMs, kind) => {
    const done = await scanTarget(job(scan, timeoutMs), ports(other));
    expect(done.scan).toMatchObject({ scanner: 'bandit', proof: [], gaps: [{ kind }] });
  });

  test('a reader that breaks is a gap, and takes no other scanner with it', async () => {
    const scan = scanner('console.log(1)', {
      read: () => {
        throw new Error('odd report');
      },
    });
    const done = await scanTarget(job(scan), ports());
    expect(done.scan.gaps).toMatchObject([
      { kind: 'crashed', message: expect.stringContaining('odd report') },
    ]);
  });
});

const SCRIPT_TO_FILE =
  'require("node:fs").writeFileSync(process.argv[1], "in a file"); console.log("not this")';

describe('scanAll', () => {
  test('runs the targets of different scanners side by side, and locates a scanner once', async () => {
    let located = 0;
    const findTool: ScanPorts['findTool'] = async () => {
      located += 1;
      return { ok: true, file: process.execPath, tool: { version: '1', source: 'path' } };
    };
    // Each waits for the file that the other one writes: in turn they would never end.
    const meet = (own: string, other: string) =>
      scanner(
        `const fs = require("node:fs"); fs.writeFileSync("${own}", ""); const wait = () => fs.existsSync("${other}") ? console.log("met") : setTimeout(wait, 10); wait()`,
      );
    const done = await scanAll([job(meet('a', 'b')), job(meet('b', 'a'))], ports({ findTool }));
    expect(done.map(({ scan }) => scan.proof[0])).toEqual(['met|0|{}|undefined', 'met|0|{}|undefined']);
    expect(located).toBe(1);
  });

  test('a scanner that shares files with itself goes through its targets one after the other', async () => {
    const alone = scanner(
      'const fs = require("node:fs"); fs.mkdirSync("alone"); setTimeout(() => { fs.rmdirSync("alone"); console.log("alone") }, 50)',
      { inTurn: true },
    );
    const done = await scanAll([job(alone), job(alone), job(alone)], ports());
    expect(done.map(({ scan }) => scan.proof[0])).toEqual(Array(3).fill('alone|0|{}|undefined'));
  });

  test('tells each end as it comes', async () => {
    await scanAll([job(scanner('console.log(1)')), job(scanner('setInterval(() => 0, 1000)'), 200)], ports());
    expect(lines).toContain('bandit, the folder: 0 findings in 0.0 s (1|0|{}|undefined)');
    expect(lines.some((line) => line.includes('DID NOT PROVE ITS WORK'))).toBe(true);
  });

  test('does not blame a scanner that nobody asked for and that is not here', async () => {
    const message = 'bandit is not on the PATH.';
    const gap = { kind: 'not-installed', message, hint: 'Install it' } as const;
    const findTool: ScanPorts['findTool'] = async () => ({ ok: false, gap });
    const absent = job(scanner('0'));
    await scanAll([{ ...absent, mayBeAbsent: true }, absent], ports({ findTool }));
    expect(lines).toEqual([
      'bandit, the folder: left out. bandit is not on the PATH. Install it',
      expect.stringMatching('DID NOT PROVE ITS WORK'),
    ]);
  });
});

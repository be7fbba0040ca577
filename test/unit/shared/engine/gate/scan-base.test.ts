import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import type { Scanner, ScanWish } from '../../../../../shared/domain/gate/scanner.ts';
import { scanBase } from '../../../../../shared/engine/gate/scan-base.ts';
import type { ScanPorts } from '../../../../../shared/engine/gate/scan-target.ts';
import type { ProcessEnd, ProcessRequest } from '../../../../../shared/ports/processes.ts';
import { vulnerability } from '../../domain/findings/samples.ts';

const COMMIT = 'c'.repeat(40);
const WISH: ScanWish = {
  ...{ image: 'shop:v1', sbom: 'sbom.json', secretsIn: { kind: 'history' }, trivy: ['vuln'] },
  ...{ exclude: [], databaseMaxAgeHours: 24, nowMs: 0, services: {} },
};

let folder = '';
let asked: ScanWish[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-'));
  asked = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A double of git that holds one commit with one file, and of a scanner that sees a finding in it. */
async function run({ args }: ProcessRequest): Promise<ProcessEnd> {
  const end = { stdout: '', stderr: '', durationMs: 1 };
  const refused: ProcessEnd = { ...end, end: 'exited', exitCode: 1 };
  const prefix = args.find((one) => one.startsWith('--prefix='))?.slice('--prefix='.length);
  if (prefix !== undefined) {
    const file = join(prefix, 'app', 'go.mod');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, 'module app\n');
  }
  if (args[0] === 'ls-files') return refused;
  if (args[0] === 'rev-parse' && args.at(-1)?.endsWith('^{commit}') && !args.at(-1)?.startsWith(COMMIT))
    return refused;
  return { ...end, end: 'exited', exitCode: 0, stdout: args[0] === 'rev-parse' ? `${COMMIT}\n` : '[]' };
}

function scanner(gaps: ReturnType<Scanner['read']>['gaps'] = []): Scanner {
  return {
    ...{ name: 'trivy', executable: 'trivy', version: { args: [], read: () => undefined } },
    detect: ({ files }, wish) => {
      asked.push(wish);
      return files.map((what) => ({ kind: 'lockfile', what, title: what, because: '' }));
    },
    command: (_, at) => ({ args: ['scan'], cwd: at.checkout, report: 'stdout' }),
    read: (_, { what }) => ({
      findings: [vulnerability('CVE-1', { place: { path: what } })],
      proof: ['looked'],
      gaps,
    }),
  };
}

function ports(): ScanPorts {
  const silent = () => undefined;
  return {
    processes: { run },
    folders: makeFolders({ RUNNER_TEMP: folder, RUNNER_TOOL_CACHE: folder, GITHUB_WORKSPACE: folder }),
    clock: { now: () => Date.parse('2026-03-10T15:00:00Z'), sleep: async () => undefined },
    log: { info: silent, debug: silent, warning: silent } as unknown as ScanPorts['log'],
    childEnv: {},
    signal: new AbortController().signal,
    findTool: async () => ({ ok: true, file: 'trivy', tool: { version: '1', source: 'path' } }),
  };
}

const base = (commit: string | undefined, of = scanner()) =>
  scanBase(
    { commit, checkout: folder, folder: 'app', scanners: [of], wish: WISH, timeoutMs: 1_000 },
    ports(),
  );

describe('the scan of another commit', () => {
  test('makes known what is in its files, by the paths of the repository', async () => {
    const { known, notes } = await base(COMMIT);
    expect(notes).toEqual([]);
    expect(known).toMatchObject([
      {
        key: expect.stringMatching(/^vulnerability CVE-1 .*app\/go\.mod$/),
        firstSeen: '2026-03-10',
        tools: ['trivy'],
      },
    ]);
  });

  test('asks neither for the image nor for the history, which are those of today', async () => {
    await base(COMMIT);
    expect(asked).toMatchObject([{ image: undefined, sbom: undefined, secretsIn: { kind: 'files' } }]);
  });

  test('makes nothing known where the clone does not hold it, and says so', async () => {
    expect(await base('d'.repeat(40))).toMatchObject({
      known: [],
      notes: [expect.stringContaining('everything counts as new')],
    });
    expect(await base(undefined)).toEqual({ known: [], notes: [] });
  });

  test('says where it proved nothing, so that more counts as new', async () => {
    const { notes } = await base(COMMIT, scanner([{ kind: 'crashed', message: 'It crashed' }]));
    expect(notes).toEqual([expect.stringContaining('trivy did not prove the work there')]);
  });
});

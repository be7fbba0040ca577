import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { trivy } from '../../../../../action-security-gate/src/scanners/trivy.ts';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import type { ScanWish } from '../../../../../shared/domain/gate/scanner.ts';
import type { TrivyBehaviour } from '../../../../doubles/trivy/behaviour.ts';
import { installTrivyDouble } from '../../../../doubles/trivy/install.ts';
import { FIXTURES, folderTarget, imageTarget, wish } from './scene.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trivy-double-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const fixture = (name: string): string => fileURLToPath(new URL(name, FIXTURES));

/** What the engine does with a scanner: files, the call before, the scan, the call after. */
async function scan(
  behaviour: TrivyBehaviour,
  target = imageTarget,
  { timeoutMs = 20_000, trivy: kinds = ['vuln'] as ScanWish['trivy'] } = {},
) {
  const double = installTrivyDouble(join(root, 'bin'), behaviour);
  const scratch = join(root, 'scratch');
  const at = { checkout: root, report: join(scratch, 'report'), scratch, cache: join(root, 'cache') };
  const wanted = wish({
    trivy: kinds,
    image: imageTarget.what,
    registry: { username: 'u', password: 'ya29.secret' },
  });
  const command = trivy.command(target, at, wanted, { version: '0.74.0', texts: {} });
  for (const [path, text] of Object.entries({ ...command.files, [join(scratch, 'here')]: '' })) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    makeProcesses({ graceMs: 100 }).run({
      ...{ file: double.file, args, cwd: command.cwd, timeoutMs, maxOutputBytes: 1e6 },
      env: { ...(process.env.PATH && { PATH: process.env.PATH }), ...env },
      signal: new AbortController().signal,
    });
  if (command.before !== undefined) await run(command.before);
  const end = await run(command.args, command.env);
  const after = command.after === undefined ? undefined : (await run(command.after)).stdout;
  const report = existsSync(at.report) ? readFileSync(at.report, 'utf8') : undefined;
  const { exitCode = -1, stdout, stderr } = end;
  const reading = trivy.read({ exitCode, stdout, stderr, report, version: '0.74.0', after }, target, wanted);
  return { end, reading, calls: double.calls() };
}

describe('Against the double of its executable, Trivy', () => {
  test('fetches its database, scans with the login and tells the age, in three calls of which one has the login', async () => {
    const report = fixture('alpine-310.json');
    const { reading, calls } = await scan({ report, databaseUpdatedAt: '2026-09-10T06:00:00Z' });
    expect(reading.gaps).toEqual([]);
    expect(reading.findings).toHaveLength(4);
    expect(reading.proof).toContain('database of 2026-09-10T06:00:00Z');
    expect(calls.map(({ args }) => args[0])).toEqual(['image', 'image', 'version']);
    expect(calls.map(({ env }) => env.includes('TRIVY_PASSWORD'))).toEqual([false, true, false]);
  });

  test('cannot prove anything without a database', async () => {
    const { reading } = await scan({ report: fixture('alpine-310.json') });
    expect(reading).toMatchObject({ findings: [], gaps: [{ kind: 'crashed' }] });
    expect(reading.gaps[0]?.message).toContain('--skip-db-update cannot be specified on the first run');
  });

  // Without a database there is but one call.
  const alone = { trivy: ['misconfig'] as const };

  test.each(['half', 'nothing', 'to-stderr'] as const)(
    'that ends well and writes %s of its report is no proof',
    async (writes) => {
      const { end, reading } = await scan(
        { report: fixture('dockerfile.json'), writes },
        folderTarget(),
        alone,
      );
      expect(end.exitCode).toBe(0);
      expect(reading).toMatchObject({ findings: [], gaps: [{ kind: 'unreadable-report' }] });
    },
  );

  test('that hangs is ended', async () => {
    const { end } = await scan({ hangs: true }, folderTarget(), { ...alone, timeoutMs: 1_000 });
    expect(end.end).toBe('timed-out');
  });
});

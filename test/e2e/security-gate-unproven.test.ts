import { afterAll, expect, test } from '@jest/globals';
import type { TrivyBehaviour } from '../doubles/trivy/behaviour.ts';
import { flawsOf } from './gate-reports.ts';
import { type GateStep, openGate, reportFile, trivyReport } from './gate-world.ts';
import { removeFolders } from './run-action.ts';

afterAll(removeFolders);

const WEEK_AGO = new Date(Date.now() - 7 * 86_400_000).toISOString();
const FOUND = [{ id: 'CVE-2031-1', name: 'left-pad', severity: 'LOW' }];

/** Every report is there and says so. */
const isUnproven = (run: GateStep, kind: string, said: RegExp) => {
  expect(run.outputs.verdict).toBe('inconclusive');
  expect(run.outputs.reason).toMatch(said);
  expect(run.summary).toContain('is inconclusive, which');
  expect(run.report.scans[0].gaps.map((gap: { kind: string }) => gap.kind)).toContain(kind);
  expect(JSON.parse(run.gateText ?? '')).toMatchObject({ verdict: 'inconclusive' });
  expect(flawsOf(run)).toEqual([]);
  // Alerts stay as they are where nobody looked; an old database looked, only not for everything.
  const [{ executionSuccessful }] = run.sarif.runs[0].invocations;
  expect(executionSuccessful).toBe(kind === 'stale-database');
};

test.concurrent.each<readonly [string, TrivyBehaviour, string, RegExp]>([
  ['whose report is cut off', { writes: 'half' }, 'unreadable-report', /report/],
  ['that writes to the wrong stream', { writes: 'to-stderr' }, 'unreadable-report', /report/],
  ['that writes nothing', { writes: 'nothing' }, 'unreadable-report', /report/],
  ['whose database is old', { databaseUpdatedAt: WEEK_AGO }, 'stale-database', /168 hours old/],
  ['that gets no database', { databaseUpdatedAt: undefined }, 'crashed', /exit code 1.*--skip-db-update/],
  ['of the compromised release', { version: '0.69.4' }, 'refused-tool', /GHSA-69fq-xp46-6x23/],
])('a Trivy %s leaves the verdict open, and that blocks', async (_, behaviour, kind, said) => {
  const { run } = await openGate({ trivy: behaviour });
  const step = await run();
  expect(step.exitCode).toBe(1);
  isUnproven(step, kind, said);
  expect(step.annotations.filter((line) => line.startsWith('::error'))).toEqual([
    expect.stringMatching(/title=trivy did not prove its work/),
  ]);
});

test.concurrent('a report of a later format is not guessed at', async () => {
  const report = await reportFile(trivyReport([], { SchemaVersion: 3 }));
  const step = await (await openGate({ trivy: { report } })).run();
  isUnproven(step, 'unknown-schema', /3/);
});

test.concurrent('what a crashed scanner had found is told, and proves nothing', async () => {
  const report = await reportFile(trivyReport(FOUND));
  const step = await (await openGate({ trivy: { report, exitCode: 1 } })).run();
  isUnproven(step, 'crashed', /exit code 1/);
  expect(step.report.findings).toMatchObject([{ id: 'CVE-2031-1', standing: 'counted' }]);
});

test.concurrent('a scanner that hangs is ended with all that it started', async () => {
  const { run, trivy } = await openGate({ trivy: { hangs: true } });
  const step = await run({ scan_timeout: '1s' });
  isUnproven(step, 'timed-out', /did not end within 1 s/);
  for (const { pid } of trivy.calls()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test.concurrent('a scanner that was named and is not there leaves the verdict open', async () => {
  const { run, repository, trivy } = await openGate({ files: { 'app.py': 'print(1)\n' } });
  const step = await run(
    { scanners: 'trivy, bandit' },
    { env: { PATH: trivy.file.replace(/[\\/][^\\/]*$/, '') } },
  );
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(step.outputs.reason).toContain('bandit is not on the PATH');
  expect(step.summary).toContain('python -m pip install bandit==');
});

test.concurrent('mode: report tells the same and does not fail', async () => {
  const step = await (await openGate({ trivy: { writes: 'half' } })).run({ mode: 'report' });
  expect(step.exitCode).toBe(0);
  isUnproven(step, 'unreadable-report', /report/);
  expect(step.log).not.toContain('::error');
});

test.concurrent('a policy may only warn of what nobody looked at', async () => {
  const files = { '.github/security-gate.yml': 'inconclusive: warn\n' };
  const step = await (await openGate({ files, trivy: { writes: 'half' } })).run();
  expect(step.exitCode).toBe(0);
  isUnproven(step, 'unreadable-report', /report/);
  expect(step.summary).toContain('which the policy only warns of');
});

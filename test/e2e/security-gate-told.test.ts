import { writeFile } from 'node:fs/promises';
import { afterAll, expect, test } from '@jest/globals';
import { openGate, reportFile, trivyReport } from './gate-world.ts';
import { closeGitHubs, openGitHub, TOKEN } from './github-world.ts';
import { removeFolders } from './run-action.ts';

afterAll(async () => {
  await closeGitHubs();
  await removeFolders();
});

const FOUND = [{ id: 'CVE-2031-1', name: 'left-pad', fixed: '1.3.1' }];
const LOCK = { 'package-lock.json': '{\n  "lockfileVersion": 3,\n  "packages": {}\n}\n' };

test.concurrent('code scanning and the pull request are told, and the comment is brought up to date', async () => {
  const report = await reportFile(trivyReport(FOUND));
  const [{ github, env }, gate] = await Promise.all([
    openGitHub(),
    openGate({ files: LOCK, trivy: { report } }),
  ]);
  const told = { upload_sarif: 'true', comment: 'true' };
  const step = await gate.run(told, { env });
  expect(step.outputs.verdict).toBe('fail');
  expect(github.sarifs).toMatchObject([
    { ref: 'refs/pull/7/merge', commit: step.report.run.commit, errors: [], flaws: [] },
  ]);
  expect(github.comments).toMatchObject([{ issue: 7, body: expect.stringContaining('CVE-2031-1') }]);
  await writeFile(report, trivyReport());
  const after = await gate.run({ ...told, upload_sarif: 'false' }, { env });
  expect(after.outputs.verdict).toBe('pass');
  expect(github.comments).toMatchObject([{ issue: 7, body: expect.stringContaining('passed') }]);
  for (const { log, summary } of [step, after]) expect(log + summary).not.toContain(TOKEN);
});

test.concurrent('a token that may not is no reason to fail, unless the upload was asked for', async () => {
  const [{ env }, gate] = await Promise.all([
    openGitHub({ securityEventsPermission: 'none', pullRequestsPermission: 'none' }),
    openGate(),
  ]);
  const spared = await gate.run({ upload_sarif: 'auto', comment: 'auto' }, { env });
  expect(spared).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(spared.summary).toContain('security-events: write');
  expect(spared.summary).toContain('pull-requests: write');
  expect(spared.log).not.toContain('::error');
  const asked = await gate.run({ upload_sarif: 'true', comment: 'false' }, { env });
  expect(asked).toMatchObject({ exitCode: 1, outputs: { verdict: 'pass' } });
  expect(asked.annotations).toEqual([expect.stringMatching(/^::error .*security-events: write/)]);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { dayFromNow, type GateStep, openGate, reportFile, trivyReport } from './gate-world.ts';
import { newFolder, removeFolders } from './run-action.ts';

afterAll(removeFolders);

const POLICY = '.github/security-gate.yml';
const FOUND = ['A', 'B', 'C', 'D'].map((name) => ({ id: `CVE-2031-${name}`, name: name.toLowerCase() }));
const exception = (id: string, expires: string) =>
  `  - {id: ${id}, reason: not reached from outside, owner: ada, expires: ${expires}}\n`;
const standings = ({ report }: GateStep): Record<string, string> =>
  Object.fromEntries(
    report.findings.map(({ id, standing }: Record<string, string>) => [id?.slice(-1), standing]),
  );

test.concurrent('every problem of a policy is named at its line and column, and nothing is scanned', async () => {
  const policy = `limits:\n  criticle: 0\nexceptions:\n${exception('CVE-2031-A', '2031-02-30')}`;
  const { run, trivy } = await openGate({ files: { [POLICY]: policy } });
  const step = await run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(step.annotations).toEqual([
    expect.stringMatching(/file=\.github\/security-gate\.yml,line=2,col=\d+::.*did you mean "critical"/),
    expect.stringMatching(/file=\.github\/security-gate\.yml,line=4,col=\d+::.*"2031-02-30"/),
  ]);
  expect(step.summary).toContain('found 2 problems and changed nothing');
  expect(trivy.calls()).toEqual([]);
});

test.concurrent.each([
  [
    'a policy that was named and is not there',
    { policy: 'ops/gate.yml' },
    'Expected the file ops/gate.yml, found none',
  ],
  [
    'a folder that is not there',
    { working_directory: 'apps/none' },
    'Expected the folder apps/none, found nothing there',
  ],
  ['a scanner that nobody knows', { scanners: 'trivvy' }, 'did you mean "trivy"'],
])('%s is refused before anything is scanned', async (_, inputs, said) => {
  const { run, trivy } = await openGate();
  const step = await run(inputs);
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(step.annotations).toEqual([expect.stringContaining(said)]);
  expect(step.summary).not.toBe('');
  expect(step.outputs.reason).toContain(said);
  expect(step.sarif.runs[0].invocations[0].executionSuccessful).toBe(false);
  expect(trivy.calls()).toEqual([]);
});

test.concurrent('an exception excuses until its day; then it blocks again, by name', async () => {
  const policy = [
    'fixable_only: [high]\nexceptions:\n',
    exception('CVE-2031-A', dayFromNow(30)),
    exception('CVE-2031-B', dayFromNow(-2)),
    'imports:\n',
    `  - {file: .trivyignore, owner: ops, reason: as it was, expires: ${dayFromNow(20)}}\n`,
  ].join('');
  const files = { [POLICY]: policy, '.trivyignore': '# measured\nCVE-2031-C\n' };
  const [a, b, c, d] = FOUND.map((one) => ({ ...one, fixed: '2.0.0' }));
  const unfixed = { id: 'CVE-2031-E', name: 'e' };
  const report = await reportFile(trivyReport([a, b, c, d, unfixed].flatMap((one) => one ?? [])));
  const step = await (await openGate({ files, trivy: { report } })).run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', blocking: '2' } });
  expect(standings(step)).toEqual({
    ...{ A: 'excepted', B: 'blocking', C: 'excepted', D: 'blocking', E: 'unfixable' },
  });
  expect(step.summary).toContain(`its exception expired on ${dayFromNow(-2)}`);
  expect(step.annotations).toContainEqual(
    expect.stringMatching(/^::warning .*has ended and excuses nothing any more: .*CVE-2031-B/),
  );
});

const REPORT = 'trivy.json';
const before = trivyReport([
  { id: 'CVE-2031-A', name: 'a' },
  { id: 'CVE-2031-B', name: 'b', severity: 'MEDIUM' },
  { id: 'CVE-2031-C', name: 'c' },
]);
const after = trivyReport([
  { id: 'CVE-2031-A', name: 'a', version: '1.0.1' },
  { id: 'CVE-2031-B', name: 'b', severity: 'HIGH' },
  { id: 'CVE-2031-D', name: 'd' },
]);

test.concurrent('compared with its base, only what is new or became worse blocks', async () => {
  const { run, repository } = await openGate({
    files: { [REPORT]: before },
    trivy: { reportInTarget: REPORT },
  });
  const base = repository.git('rev-parse', 'HEAD');
  const head = await repository.commit('change', { [REPORT]: after });
  const step = await run({ compare_with: 'base' }, { env: await pullRequest(base, head) });
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', blocking: '2' } });
  expect(standings(step)).toEqual({ A: 'known', B: 'blocking', D: 'blocking' });
  expect(step.report.known.fixed).toHaveLength(1);
  expect(step.summary).toContain('raised from medium');
  expect(step.summary).toMatch(/Gone since then.*CVE-2031-C/s);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test.concurrent('a base that the clone does not hold makes everything new, and that is said', async () => {
  const { run } = await openGate({ files: { [REPORT]: before }, trivy: { reportInTarget: REPORT } });
  const step = await run({ compare_with: '4b825dc642cb6eb9a060e54bf8d69288fbee4905' });
  expect(standings(step)).toEqual({ A: 'blocking', B: 'counted', C: 'blocking' });
  expect(step.summary).toContain('Nothing was compared: the checkout does not hold 4b825dc642cb');
});

test.concurrent('the known findings of a file are adopted, and block no more', async () => {
  const files = { [POLICY]: 'known: ops/known.json\n' };
  const report = await reportFile(trivyReport(FOUND));
  const { run, repository } = await openGate({ files, trivy: { report } });
  const first = await run({ known_file: 'adopt' });
  expect(first.outputs).toMatchObject({ verdict: 'fail', blocking: '4' });
  expect(repository.git('status', '--porcelain', '--untracked-files=all')).toBe('?? ops/known.json');
  const second = await run();
  expect(second).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', blocking: '0' } });
  expect(standings(second)).toEqual({ A: 'known', B: 'known', C: 'known', D: 'known' });
});

async function pullRequest(base: string, head: string): Promise<Readonly<Record<string, string>>> {
  const path = join(await newFolder(), 'event.json');
  const pull = { number: 7, base: { sha: base }, head: { sha: head } };
  await writeFile(path, JSON.stringify({ pull_request: pull }));
  return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path, GITHUB_SHA: head };
}

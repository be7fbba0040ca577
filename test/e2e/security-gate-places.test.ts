import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { type GateStep, openGate, reportFile, trivyReport } from './gate-world.ts';
import { newFolder, removeFolders } from './run-action.ts';

afterAll(removeFolders);

const FOUND = [{ id: 'CVE-2031-1', name: 'left-pad', fixed: '1.3.1' }];
const LOCK = '{\n  "lockfileVersion": 3,\n  "packages": {}\n}\n';

const placesOf = ({ sarif }: GateStep): readonly string[] =>
  sarif.runs.flatMap(({ results }: { results: Result[] }) =>
    results.map(({ locations: [first] }) => first?.physicalLocation.artifactLocation.uri),
  );

type Result = { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] };

test.concurrent('findings below the root are told from the root of the repository', async () => {
  const report = await reportFile(trivyReport(FOUND));
  const files = { 'apps/web/package-lock.json': LOCK, 'apps/web/Dockerfile': 'FROM alpine:latest\n' };
  const { run, repository, trivy } = await openGate({ files, trivy: { report } });
  const step = await run({ working_directory: 'apps/web/' });
  expect(step.outputs.verdict).toBe('fail');
  const paths = new Set(placesOf(step));
  expect(paths).toEqual(new Set(['apps/web/package-lock.json', 'apps/web/Dockerfile']));
  expect(step.annotations.join('\n')).toContain('file=apps/web/package-lock.json');
  const scan = trivy.calls().find(({ args }) => args[0] === 'filesystem');
  expect(scan?.args.at(-1)).toBe(join(repository.folder, 'apps/web'));
});

test.concurrent('two gates at once in one workspace with blanks and umlauts do not meet', async () => {
  const workspace = join(await newFolder(), 'größter Laden, 2. Stock');
  await mkdir(workspace);
  await writeFile(join(workspace, 'package-lock.json'), LOCK);
  const gates = await Promise.all([
    openGate({ trivy: { report: await reportFile(trivyReport(FOUND)) } }),
    openGate(),
  ]);
  const steps = await Promise.all(gates.map(({ run }) => run({}, { workspace })));
  expect(steps.map(({ outputs }) => outputs.verdict)).toEqual(['fail', 'pass']);
  expect(placesOf(steps[0] as GateStep)).toEqual(['package-lock.json']);
  // No git repository: everything that lies there is looked at, and nothing is left there.
  expect(await readdir(workspace)).toEqual(['package-lock.json']);
});

// Windows has no signal that a program could answer.
const testWithSignals = process.platform === 'win32' ? test.skip : test.concurrent;

testWithSignals('a job that is cancelled in the middle leaves no process, and says what it has', async () => {
  const { start, trivy, repository } = await openGate({ trivy: { hangs: true } });
  const step = await start();
  const scan = async (): Promise<number> => {
    for (;;) {
      const call = trivy.calls().find(({ args }) => args[0] === 'filesystem');
      if (call !== undefined) return call.pid;
      await pause(20);
    }
  };
  const pid = await scan();
  step.cancel();
  const { exitCode, outputs, summary } = await step.done;
  expect(exitCode).toBe(1);
  expect(outputs.verdict).toBe('inconclusive');
  expect(summary).toContain('because the job was cancelled');
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(repository.git('status', '--porcelain')).toBe('');
});

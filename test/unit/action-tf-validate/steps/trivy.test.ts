import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { trivy } from '../../../../action-tf-validate/src/steps/trivy.ts';
import { makeFolders } from '../../../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../../../shared/adapters/process/processes.ts';
import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { FinishedCall, StepTarget } from '../../../../shared/domain/validation/step.ts';
import { runStep } from '../../../../shared/engine/validate/run-step.ts';
import { installTrivyDouble } from '../../../doubles/trivy/install.ts';
import { parseArguments } from '../../../doubles/trivy/parse-arguments.ts';
import { recordedLog, simulatedClock } from '../../shared/adapters/doubles.ts';
import { folder } from '../../shared/adapters/process/programs.ts';
import { AT, done, target } from './recorded.ts';

const REPORT = join(process.cwd(), 'test', 'fixtures', 'trivy', 'terraform-remote-submodule.json');
const GOLDEN = readFileSync(REPORT, 'utf8');

/** Lines of the log in the form of Trivy 0.74.0. */
const logged = (level: string, ...words: readonly string[]) =>
  `2026-09-10T12:00:00Z\t${level}\t${words.join('\t')}\n`;
const root = (path: string) =>
  logged('INFO', '[terraform scanner] Scanning root module', `file_path="${path}"`);
const LOG = root('.');

const FILES = ['main.tf', 'mods/db/main.tf'];
const read = (end: Partial<FinishedCall>, more: Partial<StepTarget> = {}, files = FILES) =>
  trivy.read([done({ stderr: LOG, ...end }, { folder: '' })], target(files, more), AT);

type Cause = Readonly<Record<string, unknown>>;

/** A report as Trivy writes it of one failed check. */
function report(targetPath: string, cause: Cause, more: Cause = {}): string {
  const one = {
    ...{ ID: 'GCP-0024', AVDID: 'AVD-GCP-0024', Title: 'Enable automated backups', Status: 'FAIL' },
    ...{ Message: 'No backups.', Resolution: 'Enable backups', PrimaryURL: 'https://avd.x/gcp-0024' },
    ...{ Severity: 'MEDIUM', CauseMetadata: cause, ...more },
  };
  return JSON.stringify({
    ...{ SchemaVersion: 2, ArtifactName: '/checkout', ArtifactType: 'filesystem' },
    Results: [
      { Target: '.', Class: 'config', Type: 'terraform', MisconfSummary: { Successes: 11, Failures: 0 } },
      {
        ...{ Target: targetPath, Class: 'config', Type: 'terraform', Misconfigurations: [one] },
        MisconfSummary: { Successes: 0, Failures: 1 },
      },
    ],
  });
}

const lines = (StartLine: number, EndLine: number) => ({ StartLine, EndLine });
const around = (Resource: string, Filename: string, first: number, last: number) => ({
  ...{ Resource, Filename },
  Location: lines(first, last),
});

describe('what it asks of trivy', () => {
  const asked = (files: readonly string[]) => trivy.calls(target(files), AT);

  test('is what trivy 0.74.0 takes, from a folder that holds nothing of the checkout', () => {
    const [call, ...others] = asked(FILES);
    expect(others).toEqual([]);
    const parsed = parseArguments(call?.args ?? []);
    expect(parsed).toMatchObject({ command: 'config', targets: ['/checkout'] });
    expect(Object.fromEntries(parsed.flags)).toMatchObject({
      ...{ format: ['json'], 'exit-code': ['0'], 'misconfig-scanners': ['terraform'] },
      ...{ 'skip-check-update': ['true'], 'cache-dir': ['/scratch/cache'] },
    });
    expect(call?.cwd).toBe('/scratch');
  });

  test('is asked again of folders that it would take for those of a system', () => {
    expect(
      asked(['dev/main.tf', 'envs/sys/main.tf', 'proc/a/main.tf', 'sysadmin/main.tf']).map(({ args }) =>
        args.at(-1),
      ),
    ).toEqual(['/checkout', '/checkout/dev', '/checkout/proc']);
  });
});

describe('a fault', () => {
  const only = (text: string, files = FILES): Finding | undefined => {
    const { findings } = read({ stdout: text }, {}, files);
    expect(findings.length).toBeLessThan(2);
    return findings[0];
  };

  test('is told at its lines, with the remedy', () => {
    const cause = {
      ...lines(12, 12),
      Resource: 'google_sql_database_instance.db',
      Occurrences: [around('google_sql_database_instance.db', 'main.tf', 4, 20)],
    };
    expect(only(report('main.tf', cause))).toEqual({
      ...{ kind: 'misconfiguration', tool: 'trivy', id: 'GCP-0024', aliases: ['AVD-GCP-0024'] },
      ...{ severity: 'medium', title: 'Enable automated backups', remedy: 'Enable backups' },
      message: 'No backups. (google_sql_database_instance.db)',
      url: 'https://avd.x/gcp-0024',
      place: { path: 'main.tf', startLine: 12, endLine: 12 },
      anchor: 'google_sql_database_instance.db',
    });
  });

  test('of a module of the checkout is named by the module itself, whoever calls it', () => {
    const calls = (name: string) => [
      around('google_sql_database_instance.db["a"]', 'mods/db/main.tf', 4, 20),
      around(`module.${name}`, 'main.tf', 1, 3),
    ];
    const cause = (name: string) => ({
      ...lines(12, 12),
      Resource: `module.${name}`,
      Occurrences: calls(name),
    });
    const one = only(report('mods/db/main.tf', cause('one')));
    expect(one).toMatchObject({
      anchor: 'google_sql_database_instance.db["a"]',
      place: { path: 'mods/db/main.tf', startLine: 12 },
    });
    expect(only(report('mods/db/main.tf', cause('two')))).toEqual(one);
  });

  test('that is a whole block of a module is named by the code that is quoted', () => {
    const cause = {
      ...lines(4, 20),
      Resource: 'module.db',
      Occurrences: [around('module.db', 'main.tf', 1, 3)],
      Code: { Lines: [{ Number: 4, Content: 'resource "google_sql_database_instance" "db" {' }] },
    };
    expect(only(report('mods/db/main.tf', cause))?.anchor).toBe('google_sql_database_instance.db');
  });

  test('that two roots have from one module is told once', () => {
    const cause = { ...lines(4, 4), Resource: 'google_x.y' };
    const twice = JSON.parse(report('main.tf', cause)) as { Results: object[] };
    twice.Results.push(...twice.Results.slice(1));
    expect(read({ stdout: JSON.stringify(twice) }).findings).toHaveLength(1);
  });

  test('of a module from elsewhere is told where the checkout calls it', () => {
    const reading = read({ stdout: GOLDEN }, {}, ['main.tf']);
    expect(reading.findings.map(({ id, place, anchor, severity }) => [id, place, anchor, severity])).toEqual([
      [
        'AWS-0104',
        { path: 'main.tf', startLine: 1, endLine: 20 },
        'module.endpoints.aws_security_group_rule.this["0"]',
        'critical',
      ],
      [
        'AWS-0124',
        { path: 'main.tf', startLine: 1, endLine: 20 },
        'module.endpoints.aws_security_group_rule.this["0"]',
        'low',
      ],
    ]);
    expect(reading.findings[0]?.message).toContain('in terraform-aws-modules/vpc/aws/');
    expect(reading).toMatchObject({ gaps: [], proof: ['1 root evaluated (71 checks)'] });
  });

  test('of files that nobody asked for is left out, and so is a check that passed', () => {
    const cause = { ...lines(1, 2), Resource: 'google_x.y' };
    expect(only(report('elsewhere/main.tf', cause))).toBeUndefined();
    expect(only(report('main.tf', cause, { Status: 'PASS' }))).toBeUndefined();
  });

  test('in a folder with a call of its own has its path from the checkout', () => {
    const stdout = report('api/main.tf', { ...lines(3, 4), Resource: 'google_x.y' });
    const files = target(['main.tf', 'dev/api/main.tf']);
    const calls = [
      done({ stderr: LOG, stdout: report('gone.tf', {}) }, { folder: '' }),
      done({ stderr: root('api'), stdout }, { folder: 'dev' }),
    ];
    const { findings, gaps, proof } = trivy.read(calls, files, AT);
    expect(findings.map(({ place }) => place)).toEqual([
      { path: 'dev/api/main.tf', startLine: 3, endLine: 4 },
    ]);
    expect([gaps, proof]).toEqual([[], ['2 roots evaluated (24 checks)']]);
  });
});

describe('what it proves', () => {
  const EMPTY = '{"SchemaVersion": 2, "ArtifactType": "filesystem"}';

  test('is told by its log where it has no check for any resource', () => {
    expect(read({ stdout: EMPTY, stderr: root('a') + root('b') })).toEqual({
      ...{ findings: [], gaps: [], proof: ['2 roots evaluated (0 checks)'] },
    });
  });

  test('needs no resource where there is none', () => {
    expect(read({ stdout: EMPTY, stderr: '' }, { resources: 0 })).toEqual({
      ...{ findings: [], gaps: [], proof: ['no resource to check'] },
    });
  });

  test('says what comments switch off, and which modules it could not get', () => {
    const unloaded = (at: string) =>
      logged(
        'ERROR',
        `[terraform evaluator] Failed to load module. Maybe try 'terraform init'?`,
        `loc="${at}"`,
      );
    const stderr = [
      LOG,
      logged('INFO', '[terraform executor] Ignore finding', 'rule="GCP-0024" range="main.tf:3-5"'),
      unloaded('main.tf:1-3'),
      unloaded('main.tf:1-3'),
    ].join('');
    expect(read({ stdout: GOLDEN, stderr }).proof.slice(1)).toEqual([
      '1 finding left out, as comments in the code ask',
      '1 call of a module not followed, as it could not be loaded',
    ]);
  });

  test('leaves out the files that it cannot parse, of which only its log tells, and quotes nothing of them', () => {
    const broken = (path: string) =>
      logged(
        'ERROR',
        '[terraform parser] Error parsing file',
        `file_path="${path}" cause="  password = \\"hunter2" err="${path}:3,1-2: Invalid expression"`,
      );
    const stderr = LOG + broken('mods/db/main.tf') + broken('mods/db/main.tf') + broken('other/main.tf');
    const { gaps } = read({ stdout: GOLDEN, stderr });
    expect(gaps).toEqual([
      { kind: 'unparsed-files', message: 'trivy cannot read mods/db/main.tf', hint: expect.any(String) },
    ]);
    const crashed = read({ stderr, exitCode: 1 });
    expect(JSON.stringify(crashed)).not.toContain('hunter2');
  });

  test.each([
    ['an empty report', { stdout: EMPTY, stderr: '' }, 'nothing-scanned'],
    ['no report', { stdout: '' }, 'unreadable-report'],
    ['half a report', { stdout: GOLDEN.slice(0, 999) }, 'unreadable-report'],
    ['another schema', { stdout: '{"SchemaVersion": 3}' }, 'unknown-schema'],
    ['a crash', { exitCode: 1, stderr: logged('FATAL', 'Fatal error', 'run error: no space') }, 'crashed'],
  ])('is nothing by %s', (_, end, kind) => {
    const { gaps } = read(end);
    expect(gaps.map((gap) => gap.kind)).toEqual([kind]);
  });

  test('keeps what a report tells that was written before a crash, and says why it crashed', () => {
    const stderr = `${logged('FATAL', 'Fatal error', 'run error: no space')}\t- write: no space left\n`;
    const { findings, gaps } = read({ stdout: GOLDEN, stderr, exitCode: 1 });
    expect(findings).toHaveLength(2);
    expect(gaps).toEqual([
      {
        kind: 'crashed',
        message: 'trivy ended with exit code 1: Fatal error run error: no space - write: no space left',
      },
    ]);
  });
});

test('a double of trivy is run beside the checkout, whose own settings it does not see', async () => {
  await using place = await folder();
  const [checkout, bin] = [place.file('checkout'), place.file('bin')];
  const double = installTrivyDouble(bin, { report: REPORT, log: [LOG.trim()] });
  const { log } = recordedLog();
  const scan = await runStep(
    {
      ...{ step: trivy, title: '2 folders', checkout, timeoutMs: 60_000 },
      tool: { ok: true, file: double.file, tool: { version: '0.74.0', source: 'path' } },
      target: target(['main.tf', 'dev/main.tf']),
    },
    {
      ...{ log, clock: simulatedClock(), width: 2, signal: new AbortController().signal },
      processes: makeProcesses(),
      folders: makeFolders({ RUNNER_TEMP: place.file('temp') }),
      childEnv: Object.fromEntries(Object.entries(process.env).filter((one) => one[1] !== undefined)) as {
        readonly [name: string]: string;
      },
    },
  );
  expect(scan).toMatchObject({ scanner: 'trivy', gaps: [], proof: ['2 roots evaluated (142 checks)'] });
  expect(scan.findings.map(({ place: at }) => at?.path).sort()).toEqual([
    ...['dev/main.tf', 'dev/main.tf', 'main.tf', 'main.tf'],
  ]);
  const calls = double.calls();
  expect(calls.map(({ args }) => args.at(-1)).sort()).toEqual([checkout, `${checkout}/dev`].sort());
  for (const { cwd, env } of calls) {
    expect(cwd.startsWith(checkout)).toBe(false);
    expect(env).toContain('TRIVY_DISABLE_TELEMETRY');
  }
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requireFile } from '../../shared/domain/gate/require-file.ts';
import { type Advisories, startAdvisories } from '../emulators/advisories/start.ts';
import { TRUE_ADVISORIES } from '../emulators/advisories/table.ts';
import { flawsOf } from './gate-reports.ts';
import { type GateStep, imageReport, openGate, reportFile, trivyReport } from './gate-world.ts';
import { removeFolders } from './run-action.ts';

let registry: Advisories;
beforeAll(async () => {
  registry = await startAdvisories(TRUE_ADVISORIES, { lodash: { '4.17.20': {}, '4.17.21': {} } });
});
afterAll(async () => {
  await registry.close();
  await removeFolders();
});

const LODASH = {
  ...{ id: 'CVE-2021-23337', ghsa: 'GHSA-35jh-r3h4-6jhm', name: 'lodash' },
  ...{ version: '4.17.20', fixed: '4.17.21' },
};
const LOCKED = {
  'package.json': '{"name":"shop","version":"1.0.0","dependencies":{"lodash":"4.17.20"}}\n',
  'package-lock.json': `${JSON.stringify(
    {
      ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3 },
      packages: {
        '': { name: 'shop', version: '1.0.0', dependencies: { lodash: '4.17.20' } },
        'node_modules/lodash': { version: '4.17.20' },
      },
    },
    undefined,
    2,
  )}\n`,
};
const TOKENS = {
  ...{ GITHUB_TOKEN: 'ghs_0token', ACTIONS_RUNTIME_TOKEN: 'runtime-0token' },
  ...{ ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-0token', ACTIONS_ID_TOKEN_REQUEST_URL: 'https://127.0.0.1:1/' },
  ...{ GOOGLE_APPLICATION_CREDENTIALS: '/key-0token.json', TRIVY_INSECURE: 'true', NPM_TOKEN: 'npm-0token' },
};

/** Everything that a step leaves for others to read. */
const leftBy = ({ log, outputs, summary, report, sarif, gateText }: GateStep): string =>
  [log, JSON.stringify(outputs), summary, JSON.stringify(report), JSON.stringify(sarif), gateText].join('\n');

test.concurrent('a clean checkout passes, with every report, and stays as it was', async () => {
  const { run, repository, trivy } = await openGate({ files: LOCKED });
  const before = repository.git('status', '--porcelain', '--ignored');
  const index = await readFile(join(repository.folder, '.git/index'));
  const step = await run({}, { env: TOKENS });
  expect(step).toMatchObject({ exitCode: 0, annotations: [] });
  expect(step.outputs).toMatchObject({
    ...{ verdict: 'pass', blocking: '0', attestation: '', cyclonedx: '' },
    findings: '{"critical":0,"high":0,"medium":0,"low":0,"info":0}',
    reason: expect.stringContaining('1 of 1 scan proved all of its work'),
  });
  expect(step.summary).toMatch(/^## Security gate passed: /);
  expect(step.report).toMatchObject({ schemaVersion: 1, verdict: 'pass', findings: [] });
  expect(step.sarif.runs).toMatchObject([{ results: [], invocations: [{ executionSuccessful: true }] }]);
  expect(repository.git('status', '--porcelain', '--ignored')).toBe(before);
  expect(await readFile(join(repository.folder, '.git/index'))).toEqual(index);
  for (const { env, cwd } of trivy.calls()) {
    expect(env.filter((name) => name in TOKENS || name.startsWith('INPUT_'))).toEqual([]);
    expect(cwd).not.toBe(repository.folder);
  }
  expect(leftBy(step)).not.toMatch(/0token/);
  expect(flawsOf(step)).toEqual([]);
});

test.concurrent('what two scanners saw is one finding, which fails at the line of its package', async () => {
  const report = await reportFile(trivyReport([LODASH]));
  const { run, repository } = await openGate({ files: LOCKED, trivy: { report } });
  const step = await run(
    { scanners: 'trivy, npm-audit' },
    { env: { GHA_ENDPOINT_OVERRIDE_npm: registry.origin } },
  );
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', blocking: '1' } });
  expect(step.outputs).toMatchObject({
    findings: '{"critical":0,"high":1,"medium":1,"low":0,"info":0}',
    reason: '1 high finding, where the policy allows none',
  });
  expect(step.report.findings[0]).toMatchObject({
    ...{ standing: 'blocking', counted: 'high', package: { fixedVersions: ['4.17.21'] } },
    seenBy: [{ tool: 'npm-audit' }, { tool: 'trivy' }],
  });
  expect(step.annotations).toEqual([
    expect.stringMatching(/^::error title=high%3A [\w-]+,file=package-lock.json,line=\d+.*lodash/),
    expect.stringMatching(/^::notice title=medium%3A /),
  ]);
  expect(step.summary).toMatch(/Update lodash 4\.17\.20 .*fixed in 4\.17\.21/);
  expect(step.sarif.runs.map((one: Sarif) => [one.tool.driver.name, one.results.length]).sort()).toEqual([
    ['npm-audit', 2],
    ['trivy', 0],
  ]);
  expect(flawsOf(step)).toEqual([]);
  expect(repository.git('status', '--porcelain')).toBe('');
});

type Sarif = { tool: { driver: { name: string } }; results: { locations: unknown[] }[] };

const DIGEST = `sha256:${'3f'.repeat(32)}`;
const IMAGE = `us-docker.pkg.dev/p/r/shop@${DIGEST}`;
const PASSWORD = 'ya29.the-0password';
const DOCKERFILE = `FROM alpine:3.19@sha256:${'1'.repeat(64)}\nUSER 65532\n`;

test.concurrent('an image is read with a login that nothing else sees, and judged by its digest', async () => {
  const reports = { image: await reportFile(imageReport(IMAGE, { User: '65532' })) };
  const files = { Dockerfile: DOCKERFILE, '.dockerignore': '.git\n.env\n' };
  const log = [`2026-09-01T00:00:00Z\tINFO\tlogin as ${PASSWORD}`, CONFIG_LOG];
  const { run, trivy } = await openGate({ files, trivy: { reports, log } });
  const login = { registry_username: 'oauth2accesstoken', registry_password: PASSWORD };
  const step = await run({ image: IMAGE, ...login });
  expect(step.outputs).toMatchObject({ verdict: 'pass' });
  expect(trivy.calls().map(({ args, env }) => [args[0], env.includes('TRIVY_PASSWORD')])).toEqual(
    expect.arrayContaining([
      ['image', true],
      ['filesystem', false],
    ]),
  );
  const withPassword = trivy.calls().filter(({ env }) => env.includes('TRIVY_PASSWORD'));
  expect(withPassword.map(({ args }) => args.at(-1))).toEqual([IMAGE]);
  expect(JSON.stringify(trivy.calls())).not.toContain(PASSWORD);
  expect(leftBy(step)).not.toContain(PASSWORD);
  const wanted = {
    ...{ digest: DIGEST, repository: 'octo/shop', job: 'gate', commit: step.report.run.commit },
    ...{ run: step.report.run.url, maxAgeMs: 60_000, nowMs: Date.now() },
  };
  expect(requireFile(step.gateText, wanted)).toMatchObject({ kind: 'pass' });
  expect(requireFile(step.gateText, { ...wanted, job: 'other' })).toMatchObject({ code: 'other-run' });
});

test.concurrent('findings of an image are shown at the Dockerfile', async () => {
  const reports = { image: await reportFile(imageReport(IMAGE, { User: '0' }, [MUSL])) };
  const files = { Dockerfile: DOCKERFILE, '.dockerignore': '.git\n.env\n' };
  const { run } = await openGate({ files, trivy: { reports, log: [CONFIG_LOG] } });
  const step = await run({ image: IMAGE });
  expect(step.report.findings.map(({ id, standing }: Finding) => [id, standing])).toEqual([
    ['CVE-2019-14697', 'blocking'],
    ['runs-as-root', 'blocking'],
  ]);
  const places = step.sarif.runs.flatMap(({ results }: Sarif) => results.map((one) => one.locations[0]));
  expect(places).toHaveLength(2);
  for (const place of places)
    expect(place).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'Dockerfile' }, region: { startLine: 1 } },
    });
  expect(flawsOf(step)).toEqual([]);
});

type Finding = { id: string; standing: string };

const CONFIG_LOG = '2026-09-01T00:00:00Z\tINFO\tDetected config files\tnum=0';
const MUSL = {
  ...{ VulnerabilityID: 'CVE-2019-14697', PkgName: 'musl', InstalledVersion: '1.2.4', Severity: 'CRITICAL' },
  ...{ PkgIdentifier: { PURL: 'pkg:apk/alpine/musl@1.2.4' }, Layer: { DiffID: DIGEST } },
};

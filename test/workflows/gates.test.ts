import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { imageReport, reportFile, trivyReport } from '../e2e/gate-world.ts';
import { sharesOf } from '../e2e/world.ts';
import { callerOf, filesOf } from './caller.ts';
import { PATIENCE_MS, testWithAct } from './tool.ts';
import { IMAGES, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const IMAGE = `${IMAGES}/projects-api@sha256:${'a'.repeat(64)}`;

/** A Trivy that finds what it is told to find. */
const trivyOf = async (vulnerabilities: Parameters<typeof trivyReport>[0]) => ({
  ...{ version: '0.71.2', databaseUpdatedAt: new Date().toISOString() },
  log: ['2026-09-01T00:00:00Z\tINFO\tDetected config files\tnum=0'],
  report: await reportFile(trivyReport(vulnerabilities)),
  reports: { image: await reportFile(imageReport(IMAGE, { User: 'app' })) },
});

const CRITICAL = [{ id: 'CVE-2026-10001', name: 'left-pad', severity: 'CRITICAL', fixed: '1.3.1' }];

const gated = (service: string, inputs: object) => ({
  workflow: 'caller.yml',
  files: filesOf('fast', {
    '.github/workflows/caller.yml': callerOf('deploy.yml', {
      ...{ service, region: 'europe-west1', gate: true, gate_scanners: 'trivy', stages: '100%' },
      ...{ ...world.emulator.identity.inputs, ...inputs },
    }),
  }),
});

describe('the gate before a deployment', () => {
  testWithAct(
    'lets what it passed be deployed',
    async () => {
      await world.serve('shop');
      const run = await world.run({
        ...gated('shop', { env_vars: 'GREETING=hello' }),
        trivy: await trivyOf([]),
      });
      expect(run).toMatchObject({ exitCode: 0, jobs: { 'gate (deploy)': 'success', summary: 'success' } });
      expect(run.outputsOf('gate (deploy)')).toMatchObject({ verdict: 'pass', blocking: '0' });
      expect(run.summaryOf('summary')).toContain('gate: pass');
      expect((await world.read('shop')).latestReadyRevision).toContain('shop-r');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'blocks: nothing is written, and the summary says who said no',
    async () => {
      const { revision } = await world.serve('blocked');
      const run = await world.run({
        ...gated('blocked', {
          image: IMAGE,
          registry_service_account: 'reader@demo-project.iam.gserviceaccount.com',
        }),
        trivy: await trivyOf(CRITICAL),
      });
      expect(run).toMatchObject({ exitCode: 1, jobs: { 'gate (deploy)': 'failure', summary: 'failure' } });
      expect(run.jobs['deploy (blocked, europe-west1)']).toBeUndefined();
      expect(run.outputsOf('gate (deploy)')).toMatchObject({ verdict: 'fail', blocking: '1' });
      expect(run.summaryOf('gate (deploy)')).toContain('CVE-2026-10001');
      expect(run.summaryOf('summary')).toMatch(/\| blocked .*\| failed \|.*Not started: gate ended as fail/);
      expect(world.writes('blocked')).toBe(0);
      const service = await world.read('blocked');
      expect(sharesOf(service)).toEqual({ LATEST: 100 });
      expect(service.latestCreatedRevision).toContain(revision);
    },
    PATIENCE_MS,
  );
});

describe('security.yml', () => {
  testWithAct(
    'gives its caller the verdict',
    async () => {
      const caller = callerOf(
        'security.yml',
        { scanners: 'trivy', mode: 'report' },
        {
          permissions: { contents: 'read', 'security-events': 'write', 'pull-requests': 'write' },
          outputs: ['verdict', 'blocking', 'findings', 'policy_hash'],
        },
      );
      const run = await world.run({
        ...{ workflow: 'caller.yml', trivy: await trivyOf(CRITICAL) },
        files: { '.github/workflows/caller.yml': caller },
      });
      expect(run).toMatchObject({ exitCode: 0, jobs: { 'gate (security-gate)': 'success' } });
      expect(run.outputsOf('after')).toEqual({
        ...{ verdict: 'fail', blocking: '1', policy_hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        findings: expect.stringContaining('"critical":1'),
      });
    },
    PATIENCE_MS,
  );

  testWithAct(
    'refuses to install what is no scanner at a version',
    async () => {
      const run = await world.run({
        workflow: 'caller.yml',
        files: {
          '.github/workflows/caller.yml': callerOf('security.yml', {
            pip_scanners: 'bandit==1.9.4 --index-url=https://example.com/',
          }),
        },
      });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('pip_scanners: Expected one of pip-audit');
      expect(run.stepOf('gate (security-gate)', 'gate')).toBeUndefined();
    },
    PATIENCE_MS,
  );
});

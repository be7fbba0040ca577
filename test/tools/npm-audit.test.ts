import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { npmAudit } from '../../action-security-gate/src/scanners/npm-audit.ts';
import { type Advisories, startAdvisories } from '../emulators/advisories/start.ts';
import { TRUE_ADVISORIES } from '../emulators/advisories/table.ts';
import { newFiles } from './repository.ts';
import { scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(npmAudit);

let registry: Advisories;
beforeAll(async () => {
  registry = await startAdvisories(TRUE_ADVISORIES, {
    lodash: { '4.17.20': {}, '4.17.21': {} },
    minimist: { '0.0.8': {}, '1.2.8': {} },
    mkdirp: {
      '0.5.1': { dependencies: { minimist: '0.0.8' } },
      '0.5.6': { dependencies: { minimist: '^1.2.6' } },
    },
    qs: { '6.5.2': {}, '6.5.3': {} },
  });
});
afterAll(async () => await registry.close());

const wish = () => ({ services: { npm: registry.origin } });
const locked = (packages: Readonly<Record<string, object>>) =>
  JSON.stringify({ name: 'shop', version: '1.0.0', lockfileVersion: 3, packages }, null, 2);

const DEPENDENCIES = { lodash: '4.17.20', mkdirp: '0.5.1' };
const PROJECT = {
  'package.json': JSON.stringify({
    ...{ name: 'shop', version: '1.0.0', dependencies: DEPENDENCIES, devDependencies: { qs: '6.5.2' } },
    scripts: { preinstall: 'exit 1', prepare: 'exit 1' },
  }),
  'package-lock.json': locked({
    '': { name: 'shop', version: '1.0.0', dependencies: DEPENDENCIES, devDependencies: { qs: '6.5.2' } },
    'node_modules/lodash': { version: '4.17.20' },
    'node_modules/minimist': { version: '0.0.8' },
    'node_modules/mkdirp': { version: '0.5.1', dependencies: { minimist: '0.0.8' } },
    'node_modules/qs': { version: '6.5.2', dev: true },
  }),
};

const FOUND = [
  'GHSA-29mw-wpgm-hmr9 pkg:npm/lodash@4.17.20',
  'GHSA-35jh-r3h4-6jhm pkg:npm/lodash@4.17.20',
  'GHSA-hrpp-h998-j3pp pkg:npm/qs@6.5.2',
  'GHSA-xvch-5gv4-984h pkg:npm/minimist@0.0.8',
];
const told = ({ reading }: Awaited<ReturnType<typeof scan>>) =>
  reading.findings.map(({ id, package: of }) => `${id} ${of?.purl}`).sort();

test('npm audits the lock file of a project', async () => {
  const done = await scan(npmAudit, await newFiles(PROJECT), wish());
  expect(told(done)).toEqual(FOUND);
  expect(done.reading.gaps).toEqual([]);
  expect(done.reading.proof).toEqual([`4 packages of package-lock.json audited by npm ${done.run.version}`]);
  const minimist = done.reading.findings.find(({ package: of }) => of?.name === 'minimist');
  expect(minimist).toMatchObject({
    message: 'minimist 0.0.8 is in the range <0.2.4, brought by mkdirp.',
    place: { path: 'package-lock.json' },
  });
});

test('a lock file without package.json is audited too, and nothing above it', async () => {
  const done = await scan(
    npmAudit,
    await newFiles({ 'package-lock.json': PROJECT['package-lock.json'] }),
    wish(),
  );
  expect(told(done)).toEqual(FOUND);
  expect(done.reading.gaps).toEqual([]);
});

test('no .npmrc of the checkout hides a finding or sends its token', async () => {
  for (const text of [
    'offline=true\n',
    'omit[]=dev\nomit[]=optional\n',
    'audit=false\npackage-lock=false\n',
    'registry=http://127.0.0.1:1/\n//127.0.0.1:1/:_authToken=$' + '{NPM_TOKEN}\n',
    'workspaces=false\naudit-level=none\n',
  ]) {
    const done = await scan(npmAudit, await newFiles({ ...PROJECT, '.npmrc': text }), wish());
    expect(told(done)).toEqual(FOUND);
    expect(done.reading.gaps).toEqual([]);
  }
});

test('workspaces are audited from the root', async () => {
  const needs = { '@x/lib': '1.0.0', mkdirp: '0.5.1' };
  const files = {
    'package.json': '{"name":"root","private":true,"workspaces":["packages/*"]}',
    'packages/app/package.json': JSON.stringify({ name: '@x/app', version: '1.0.0', dependencies: needs }),
    'package-lock.json': locked({
      '': { name: 'root', workspaces: ['packages/*'] },
      'node_modules/@x/app': { resolved: 'packages/app', link: true },
      'node_modules/@x/lib': { resolved: 'packages/lib', link: true },
      'node_modules/minimist': { version: '0.0.8' },
      'node_modules/mkdirp': { version: '0.5.1', dependencies: { minimist: '0.0.8' } },
      'packages/app': { name: '@x/app', version: '1.0.0', dependencies: needs },
      'packages/lib': { name: '@x/lib', version: '1.0.0' },
    }),
  };
  const done = await scan(npmAudit, await newFiles(files), wish());
  expect(told(done)).toEqual(['GHSA-xvch-5gv4-984h pkg:npm/minimist@0.0.8']);
  expect(done.reading.findings[0]?.message).toContain('brought by mkdirp');
  expect(done.reading.gaps).toEqual([]);
});

test('a registry that is down, refuses or talks nonsense is a gap', async () => {
  const folder = await newFiles(PROJECT);
  const answers = [
    { status: 405, headers: { 'content-type': 'application/json' }, body: '{"error":"method not allowed"}' },
    { status: 401, headers: { 'content-type': 'application/json' }, body: '{"error":"needs a token"}' },
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
  ];
  for (const answer of answers) {
    registry.answerAll(answer);
    const { reading } = await scan(npmAudit, folder, wish());
    registry.answerAll(undefined);
    expect(reading).toMatchObject({ findings: [], proof: [], gaps: [{ kind: 'crashed' }] });
  }
  const down = await scan(npmAudit, folder, { services: { npm: 'http://127.0.0.1:1' } });
  expect(down.reading.gaps.map(({ kind }) => kind)).toEqual(['crashed']);
});

import { expect, jest } from '@jest/globals';
import { zizmor } from '../../action-security-gate/src/scanners/zizmor.ts';
import { newFiles, newRepository } from './repository.ts';
import { scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(zizmor);

const CI = '.github/workflows/ci.yml';
const CLEAN = `name: ci
on: push
permissions: {}
jobs:
  test:
    name: Test
    runs-on: ubuntu-latest
    steps:
      - run: make test
`;
const INJECTED = `${CLEAN}      - run: echo "\${{ github.event.head_commit.message }}"
`;

test('findings have a place counted from 1 and an anchor without an index', async () => {
  const { reading, run } = await scan(zizmor, await newFiles({ [CI]: INJECTED }));
  expect(run.exitCode).toBe(14);
  expect(reading.gaps).toEqual([]);
  expect(reading.proof).toEqual(['1 file audited']);
  expect(reading.findings).toMatchObject([
    {
      ...{ kind: 'misconfiguration', tool: 'zizmor', id: 'template-injection', severity: 'high' },
      place: { path: CI, startLine: 10, endLine: 10 },
      anchor: 'jobs/test/steps/*/run#1',
    },
  ]);
});

test('workflows without findings are clean, and so say their number', async () => {
  const files = { [CI]: CLEAN, '.github/workflows/two.yaml': CLEAN };
  const { reading, run } = await scan(zizmor, await newFiles(files));
  expect(run.exitCode).toBe(0);
  expect(reading).toEqual({ findings: [], proof: ['2 files audited'], gaps: [] });
});

test.each([
  ['no workflow', 'on: push\njobs: 5\n'],
  ['no YAML', 'on: [\n'],
])('a file that is %s is a gap that names it, and the others are audited', async (_, broken) => {
  const folder = await newFiles({ [CI]: INJECTED, '.github/workflows/broken.yml': broken });
  const { reading } = await scan(zizmor, folder);
  expect(reading.gaps).toMatchObject([
    { kind: 'unparsed-files', message: 'zizmor did not audit .github/workflows/broken.yml' },
  ]);
  expect(reading.findings).toHaveLength(1);
});

test('only a broken workflow is no audit', async () => {
  const { reading, run } = await scan(zizmor, await newFiles({ [CI]: 'jobs: 5\n' }));
  expect(run.exitCode).toBe(3);
  expect(reading.gaps.map(({ kind }) => kind)).toEqual(['unparsed-files', 'nothing-scanned']);
  expect(reading.proof).toEqual([]);
});

test('what a comment or the settings ignore is told all the same', async () => {
  const comment = INJECTED.replace('}}"\n', '}}" # zizmor: ignore[template-injection]\n');
  const inComment = await scan(zizmor, await newFiles({ [CI]: comment }));
  expect(inComment.reading.findings).toHaveLength(1);
  expect(inComment.reading.proof).toContain('1 finding told that comments or settings ignore');
  const settings = 'rules:\n  template-injection:\n    ignore: [ci.yml]\n';
  const bySettings = await scan(zizmor, await newFiles({ [CI]: INJECTED, '.github/zizmor.yml': settings }));
  expect(bySettings.reading.findings).toHaveLength(1);
  expect(bySettings.reading.proof).toContain('by the settings of .github/zizmor.yml');
});

test('a workflow that git keeps and a .gitignore names is audited', async () => {
  const repository = await newRepository();
  await repository.commit('one', { [CI]: INJECTED });
  await repository.commit('two', { '.gitignore': '.github\n' });
  const { reading } = await scan(zizmor, repository.folder);
  expect(reading.findings).toHaveLength(1);
});

test('settings that cannot be read are a crash', async () => {
  const { reading } = await scan(zizmor, await newFiles({ [CI]: CLEAN, 'zizmor.yml': 'bad: [\n' }));
  expect(reading.gaps.map(({ kind }) => kind)).toEqual(['crashed']);
  expect(reading.gaps[0]?.message).toMatch(/exit code 1: .*configuration/);
});

test('actions and the settings of Dependabot are audited, names with blanks too', async () => {
  const action = `name: a\ndescription: b\ninputs: { x: { description: c } }\nruns:\n  using: composite\n  steps:\n    - run: echo \${{ inputs.x }}\n      shell: bash\n`;
  const { reading } = await scan(
    zizmor,
    await newFiles({
      'my action/action.yml': action,
      'js/action.yaml': 'name: a\ndescription: b\nruns: { using: node24, main: index.js }\n',
      '.github/dependabot.yml': 'version: 2\nupdates: []\n',
      'left/action.yml': action,
    }),
    { exclude: ['left'] },
  );
  expect(reading.gaps).toEqual([]);
  expect(reading.proof).toEqual(['3 files audited']);
  expect(reading.findings.map(({ place }) => place?.path)).toContain('my action/action.yml');
  expect(reading.findings.map(({ place }) => place?.path)).not.toContain('left/action.yml');
});

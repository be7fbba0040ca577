import { describe, expect, test } from '@jest/globals';
import { readWorkflow } from '../../../../../shared/domain/workflows/read-workflow.ts';
import { runsOf } from '../../../../../shared/domain/workflows/runs.ts';

const STEP = `    steps:
      - run: echo
      - uses: OWNER/run-delivery/action-deploy-canary@v1
        with: {Workload-Identity-Provider: pools/x, service_account: a@p}
`;

function runs(files: Readonly<Record<string, string>>) {
  return runsOf(
    Object.entries(files).flatMap(([path, text]) => {
      const read = readWorkflow(path, text);
      return read.ok ? [read.value] : [];
    }),
  );
}

describe('the jobs that log in', () => {
  test('are found with event, place, environment and permission', () => {
    const [push, dispatch, ...others] = runs({
      'a.yml': `on: {push: {branches: [main], tags-ignore: [x]}, workflow_dispatch: }\njobs:\n  a:\n    permissions: write-all\n    environment: production\n${STEP}`,
    });
    expect(others).toEqual([]);
    expect(push).toMatchObject({
      workflow: 'a.yml',
      trigger: { event: 'push', branches: ['main'], tags: ['**', '!x'] },
      login: { line: 8, provider: 'pools/x', serviceAccount: 'a@p' },
      environment: 'production',
      idToken: true,
      conditional: false,
    });
    expect(dispatch).toMatchObject({ trigger: { event: 'workflow_dispatch', branches: undefined } });
  });

  test.each([
    ['nothing', '', '', false],
    ['the workflow', 'permissions: {id-token: write}\n', '', true],
    [
      'the job, over the workflow',
      'permissions: {id-token: write}\n',
      '    permissions: {contents: read}\n',
      false,
    ],
    ['everything', 'permissions: write-all\n', '', true],
    ['reading of everything', 'permissions: read-all\n', '', false],
  ])('may ask for a token by what is given to %s', (_, top, job, expected) => {
    expect(runs({ 'a.yml': `on: [push]\n${top}jobs:\n  a:\n${job}${STEP}` })).toMatchObject([
      { idToken: expected },
    ]);
  });

  test('may not run where they, their step or what they need has an if', () => {
    const text = `on: push
jobs:
  first: {if: "x", runs-on: u}
  second: {needs: first, runs-on: u}
  third:
    needs: [second]
${STEP}  fourth:
${STEP}`;
    expect(runs({ 'a.yml': text }).map(({ job, conditional }) => [job.id, conditional])).toEqual([
      ['third', true],
      ['fourth', false],
    ]);
  });

  test('are found behind calls, which hand over inputs and never more permissions than they have', () => {
    const callee = `on: workflow_call\njobs:\n  run:\n    permissions: write-all\n    environment: \${{ inputs.where }}\n${STEP}`;
    const caller = (uses: string, permissions: string) =>
      `on: push\njobs:\n  go:\n    permissions: {${permissions}}\n    uses: ${uses}\n    with: {where: staging}\n`;
    for (const uses of ['./.github/workflows/c.yml', '$/.github/workflows/c.yml']) {
      const found = runs({ '.github/workflows/c.yml': callee, 'b.yml': caller(uses, 'id-token: write') });
      expect(found).toMatchObject([
        {
          workflow: 'b.yml',
          calledWorkflow: '.github/workflows/c.yml',
          environment: 'staging',
          idToken: true,
        },
      ]);
    }
    expect(
      runs({
        '.github/workflows/c.yml': callee,
        'b.yml': caller('./.github/workflows/c.yml', 'contents: read'),
      }),
    ).toMatchObject([{ idToken: false }]);
  });

  test('of a workflow of somebody else are the call itself, where it is given a provider', () => {
    const text = `on: push\njobs:\n  go:\n    uses: octo/ci/.github/workflows/deploy.yml@v1\n    with: {workload_identity_provider: pools/x}\n`;
    expect(runs({ 'a.yml': text })).toMatchObject([
      { calledWorkflow: 'octo/ci/.github/workflows/deploy.yml@v1', login: { line: 3 } },
    ]);
  });

  test('are found behind aliases', () => {
    const text = `on: [push]
permissions: &rights {id-token: write}
jobs:
  a: &job
    permissions: *rights
    steps: &steps
      - uses: OWNER/run-delivery/action-deploy-canary@v1
        with: {workload_identity_provider: pools/x}
  b: *job
  c: {permissions: {}, steps: *steps}
`;
    const found = runs({ 'a.yml': text });
    expect(found.map(({ job, idToken, login }) => [job.id, idToken, login.line])).toEqual([
      ['a', true, 7],
      ['b', true, 7],
      ['c', false, 7],
    ]);
  });

  test('end where workflows call each other in a circle', () => {
    const text = (other: string) => `on: [push]\njobs:\n  go: {uses: ./${other}}\n`;
    expect(runs({ 'a.yml': text('b.yml'), 'b.yml': text('a.yml') })).toEqual([]);
  });
});

test.each([
  ['is broken', 'on: push\njobs: [', { line: 2, message: expect.stringContaining('Flow sequence') }],
  ['has no jobs', 'a: b', { line: 1, message: 'Expected a map with jobs, found none' }],
  ['is empty', '', { line: 1, message: 'Expected a map with jobs, found none' }],
  ['holds itself', 'on: push\njobs: &x {a: *x}', { message: expect.stringContaining('aliases') }],
  [
    'has aliases that grow without end',
    `a: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &a${at + 1} [${`*a${at}, `.repeat(9)}]\n`).join('')}jobs: {}`,
    { message: expect.stringContaining('aliases') },
  ],
  ['is nested without end', '['.repeat(5_000), { line: 1 }],
])('a file that %s is told with its place', (_, text, error) => {
  expect(readWorkflow('a.yml', text)).toMatchObject({ ok: false, error: { where: 'a.yml', ...error } });
});

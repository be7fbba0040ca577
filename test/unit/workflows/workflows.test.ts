import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { callProblems, neededBy } from './call-problems.ts';
import { problemsOf } from './problems.ts';
import { callable, ownAction, readWorkflow, textOf, type Workflow, workflowNames } from './workflow.ts';

describe('every workflow', () => {
  test.each(workflowNames())('keeps the promises of all: %s', (name) => {
    expect(problemsOf(readWorkflow(name))).toEqual([]);
  });

  test.each([
    ['permissions at the top', 'permissions: {contents: read}', '', /permissions: \{\} at the top/],
    ['no timeout', '', 'timeout-minutes:', /Expected timeout-minutes/],
    ['no permissions of a job', '', 'permissions:', /a: Expected permissions/],
    ['an expression in a script', '', 'steps: [{run: "echo <github.event.issue.title>"}]', /no expression/],
    ['a pipe without pipefail', '', 'steps: [{run: "gh api x | sort"}]', /Expected shell: bash/],
    ['a token that stays in the checkout', '', 'steps: [{uses: actions/checkout@v7}]', /persist-credentials/],
    [
      'an input that the action has not',
      '',
      'steps: [{uses: $/action-tf-validate, with: {wrking: x}}]',
      /no input wrking/,
    ],
    [
      'an input that the action needs',
      '',
      'steps: [{uses: $/action-deploy-canary}]',
      /needs the input service/,
    ],
    ['an action that is not there', '', 'steps: [{uses: $/action-none}]', /There is no \$\/action-none/],
    ['a matrix that ends others', '', 'strategy: {matrix: {x: [1]}}', /fail-fast: false/],
    ['an unknown output', '', 'env: {X: "<needs.b.outputs.y>"}', /There is no needs\.b\.outputs\.y/],
    [
      'an output that the action has not',
      '',
      'outputs: {x: "<steps.s.outputs.y>"}\n    steps: [{id: s, uses: $/action-tf-validate}]',
      /no steps\.s\.outputs\.y/,
    ],
    ['an unknown input of its own', '', 'env: {X: "<inputs.nothing>"}', /There is no inputs\.nothing/],
    ['an unknown secret', '', 'env: {X: "<secrets.nothing>"}', /There is no secrets\.nothing/],
  ])('would be refused with %s', (_, top, line, problem) => {
    const given = Object.keys((parse(line === '' ? '{}' : line.replaceAll('\n    ', '\n')) ?? {}) as object);
    const usual = ['permissions: {}', 'timeout-minutes: 5', 'runs-on: x'].filter(
      (each) => !given.some((key) => each.startsWith(`${key}:`)),
    );
    const job = [...usual, ...(/:$/.test(line) ? [] : [line])].filter((each) => each !== '');
    const text = `on: {workflow_call: {}}\n${top || 'permissions: {}'}\njobs:\n  a:\n    ${job.join('\n    ')}\n`;
    expect(problemsOf(parse(expression(text)) as Workflow).join('\n')).toMatch(problem);
  });
});

describe('the permissions of a job', () => {
  test('are those that it needs, and no other job has', () => {
    const table = callable().map((name) => [
      name,
      Object.fromEntries(
        Object.entries(readWorkflow(name).jobs).map(([job, { permissions = {} }]) => [
          job,
          Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`),
        ]),
      ),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      'deploy.yml': {
        plan: ['actions: read'],
        gate: ['contents: read', 'security-events: write', 'id-token: write', 'attestations: write'],
        provenance: ['contents: read', 'attestations: read', 'id-token: write'],
        terraform: ['contents: read', 'security-events: write'],
        deploy: ['contents: read', 'id-token: write', 'attestations: read'],
        summary: [],
        release: ['contents: write'],
      },
      'guard.yml': { plan: [], guard: ['contents: read', 'id-token: write'] },
      'rollback.yml': { rollback: ['id-token: write'] },
      'security.yml': { gate: ['contents: read', 'security-events: write', 'pull-requests: write'] },
      'terraform.yml': { validate: ['contents: read', 'security-events: write', 'pull-requests: write'] },
    });
  });
});

describe('one rollout of a service at a time', () => {
  const { deploy } = readWorkflow('deploy.yml').jobs;

  test('waits in the group of its project, region and service, and is neither cancelled nor lost there', () => {
    const group = deploy?.concurrency?.group ?? '';
    for (const part of ['inputs.project_id', 'matrix.target.region', 'matrix.target.service'])
      expect(group).toContain(part);
    expect(deploy?.concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
    expect(readWorkflow('deploy.yml').concurrency).toBeUndefined();
  });

  test('is nothing that the button waits for', () => {
    const { concurrency, jobs } = readWorkflow('rollback.yml');
    expect([concurrency, ...Object.values(jobs).map((job) => job.concurrency)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(Object.values(jobs).map(({ needs }) => needs)).toEqual([undefined]);
  });

  test('is not what the guard waits for', () => {
    const beginning = (group = '') => group.split('/')[0];
    const { concurrency, jobs } = readWorkflow('guard.yml');
    expect(concurrency).toBeUndefined();
    expect(beginning(jobs.guard?.concurrency?.group)).not.toBe(beginning(deploy?.concurrency?.group));
  });
});

describe('a deployment', () => {
  const { deploy, summary, release } = readWorkflow('deploy.yml').jobs;
  const demandsOf = (job: typeof deploy) => (job?.if ?? '').split(/ && (?![^(]*\))/); // those in parentheses choose
  const asked = (job: string, by: string) => `needs.${job}.result == (${by} && 'success' || 'skipped')`;

  test('begins where the targets are planned, and each job that was asked for has succeeded', () => {
    expect(demandsOf(deploy)).toEqual([
      ...['!cancelled()', "needs.plan.result == 'success'"],
      ...[asked('gate', 'inputs.gate'), asked('provenance', "inputs.provenance_signer != ''")],
      asked('terraform', 'inputs.terraform'),
    ]);
  });

  test('asks the rules of the environment that is named, and lasts as long as is said', () => {
    expect(deploy?.environment).toMatchObject({ name: expression('<inputs.environment>') });
    expect(deploy?.['timeout-minutes']).toBe(expression('<inputs.timeout_minutes>'));
  });

  test('keeps its outcome whatever it is, and is no failure where that cannot be kept', () => {
    const [keep, upload] = deploy?.steps?.slice(-2) ?? [];
    expect([keep?.if, upload?.if, summary?.if]).toEqual(['always()', 'always()', 'always()']);
    expect(upload).toMatchObject({ 'continue-on-error': true });
  });

  test('ends with a release of a tag alone, where every target serves what was asked for and it was no dry run', () => {
    expect(demandsOf(release)).toEqual([
      ...['!cancelled()', "needs.summary.result == 'success'"],
      ...['inputs.release', '!inputs.dry_run', "github.ref_type == 'tag'"],
      `contains(fromJSON('["promoted", "unchanged"]'), needs.summary.outputs.conclusion)`,
    ]);
  });
});

describe('what a rollout leaves for the summary', () => {
  const { deploy, summary } = readWorkflow('deploy.yml').jobs;
  const used = (job: typeof deploy, action: string) =>
    job?.steps?.find(({ uses = '' }) => uses.startsWith(`actions/${action}@`))?.with ?? {};

  // The action downloads one artifact alone without a folder of its name, and several with one.
  test('is laid out alike for one target and for several', () => {
    expect(used(summary, 'download-artifact')).toMatchObject({ 'merge-multiple': true });
    expect(JSON.stringify(deploy)).toContain('$RUNNER_TEMP/rollout/$KEY/outcome.json');
  });

  // An input is an environment variable: with all outputs of many targets it would be too long for Linux to start the step.
  test('is summed up with the results of the jobs alone, and the verdicts', () => {
    const given = String(summary?.steps?.find(({ uses = '' }) => uses.endsWith('/sum-up'))?.with?.needs);
    const read = [...given.matchAll(/needs\.([\w.]+)/g)].map(([, each]) => each);
    expect(read.filter((each) => each?.endsWith('.result')).map((each) => each?.split('.')[0])).toEqual(
      summary?.needs,
    );
    expect(read.filter((each) => !each?.endsWith('.result'))).toEqual([
      'gate.outputs.verdict',
      'terraform.outputs.verdict',
    ]);
  });

  test('is found by its own call alone: another may deploy the same service in the same run', () => {
    expect(used(deploy, 'upload-artifact').name).toBe(expression('rollout-<matrix.target.key>'));
    expect(used(summary, 'download-artifact').pattern).toBe(
      expression('rollout-*.<needs.plan.outputs.call>'),
    );
  });
});

const expression = (text: string) => text.replaceAll(/<([^>]+)>/g, '$${{ $1 }}');

/** Inputs of the actions that a workflow gives by itself, or that mean nothing in it. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // A replay is no deployment; the environment is that of the job; the gate is asked for by a boolean.
  'deploy.yml': ['baseline_revision', 'since', 'until', 'environment', 'github_token', 'gate_file'],
  'security.yml': ['attest', 'github_token'],
  'terraform.yml': ['github_token'],
};

describe('a workflow around an action', () => {
  const STEPS = { 'deploy.yml': 'deploy', 'security.yml': 'gate', 'terraform.yml': 'validate' };

  test.each(Object.entries(STEPS))('%s can do all that the action can', (name, job) => {
    const step = readWorkflow(name).jobs[job]?.steps?.find(({ uses = '' }) => uses.startsWith('$/action-'));
    const possible = Object.keys(ownAction(step?.uses)?.inputs ?? {});
    expect(Object.keys(step?.with ?? {}).toSorted()).toEqual(
      possible.filter((input) => !LEFT_OUT[name]?.includes(input)).toSorted(),
    );
  });

  test.each(callable())('%s has the defaults of the action', (name) => {
    const { on, jobs } = readWorkflow(name);
    const differing = Object.values(jobs).flatMap(({ steps = [] }) =>
      steps.flatMap(({ uses, with: given = {} }) =>
        Object.entries(ownAction(uses)?.inputs ?? {}).flatMap(([input, of]) => {
          if (!uses?.startsWith('$/action-') || given[input] !== `\${{ inputs.${input} }}`) return [];
          const own = on.workflow_call?.inputs?.[input];
          return String(own?.default ?? '') === String(of.default ?? '')
            ? []
            : [`${input}: ${own?.default} for ${of.default}`];
        }),
      ),
    );
    expect(differing).toEqual([]);
  });
});

describe('a callable workflow', () => {
  test.each(callable())(
    '%s shows at its head how it is called, with the permissions that it needs',
    (name) => {
      const head = textOf(name)
        .split('\n')
        .filter((line) => /^# {3,}[\w-]+:/.test(line))
        .map((line) => line.slice(4))
        .join('\n');
      const caller = parse(head) as Workflow;
      expect(Object.values(caller.jobs)[0]?.uses).toContain(`/${name}@v1`);
      expect(callProblems(caller)).toEqual([]);
    },
  );

  test('would refuse a caller that grants too little, or means an input that is not there', () => {
    const call = (permissions: object, inputs: object) =>
      callProblems({
        jobs: {
          c: { uses: 'OWNER/run-delivery/.github/workflows/deploy.yml@v1', permissions, with: inputs },
        },
      } as unknown as Workflow);
    const all = neededBy(readWorkflow('deploy.yml').jobs);
    expect(call(all, { service: 'shop' })).toEqual([]);
    expect(call({ ...all, 'id-token': 'none' }, { service: 'shop' })).toEqual([
      'c: deploy.yml needs permissions: {id-token: write}',
    ]);
    expect(call({ ...all, packages: 'write' }, { servce: 'shop' })).toEqual([
      'c: deploy.yml has no input servce',
      'c: deploy.yml needs the input service',
      'c: deploy.yml does not need the permission packages',
    ]);
  });

  test.each(callable())('%s describes every input and output, and types every input', (name) => {
    const { inputs = {}, outputs = {} } = readWorkflow(name).on.workflow_call ?? {};
    const bare = Object.entries({ ...inputs, ...outputs }).filter(
      ([, value]) => ((value as { description?: string }).description ?? '') === '',
    );
    expect(bare.map(([input]) => input)).toEqual([]);
    const types = Object.entries(inputs).filter(
      ([, { type = '' }]) => !['string', 'boolean', 'number'].includes(type),
    );
    expect(types).toEqual([]);
  });
});

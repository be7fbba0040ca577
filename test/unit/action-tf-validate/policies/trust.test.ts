// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { describe, expect, test } from '@jest/globals';
import { refusedWorkflow } from '../../../../action-tf-validate/src/policies/trust/refused-workflow.ts';
import { strangerLetIn } from '../../../../action-tf-validate/src/policies/trust/stranger-let-in.ts';
import { fixture, observe } from './estate-of.ts';

const TERRAFORM = fixture('identity/provider-condition/good')['main.tf'] ?? '';
const OPTIONS = { repository: { name: 'octo/shop', id: '700100200', ownerId: '5001' } };
const IDS = "assertion.repository_id == '700100200'";

const asking = (condition: string) =>
  TERRAFORM.replace(
    /attribute_condition = <<-CEL[\s\S]*?CEL\n/,
    () => `attribute_condition = "${condition}"\n`,
  );

const PROVIDER = 'projects/12/locations/global/workloadIdentityPools/github/providers/shop';

function login(provider = PROVIDER): string {
  return `    steps:
      - uses: google-github-actions/auth@v3
        with:
          workload_identity_provider: ${provider}
`;
}

function workflow(on: string, { job = '', permissions = 'id-token: write', steps = login() } = {}): string {
  return `on: ${on}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: {${permissions}}
${job}${steps}`;
}

const deploy = (condition: string, text: string, more: Record<string, string> = {}) =>
  observe(
    refusedWorkflow,
    { 'main.tf': asking(condition), '.github/workflows/deploy.yml': text, ...more },
    OPTIONS,
  );

const MAIN = `${IDS} && assertion.ref == 'refs/heads/main'`;
const PUSH = '{push: {branches: [main]}}';

describe('a job that logs in', () => {
  test.each([
    ['on the branch that is asked for', MAIN, workflow(PUSH)],
    ['on any branch', MAIN, workflow('push')],
    ['by hand', MAIN, workflow('[workflow_dispatch]')],
    ['on a glob that has the branch', MAIN, workflow('{push: {branches: ["ma*"]}}')],
    ['on a branch that is not ignored', MAIN, workflow('{push: {branches-ignore: [next]}}')],
    ['on tags', `${IDS} && assertion.ref.startsWith('refs/tags/v')`, workflow('{push: {tags: ["v*"]}}')],
    [
      'in the environment',
      `${IDS} && assertion.environment == 'production'`,
      workflow(PUSH, { job: '    environment: {name: production, url: "https://x"}\n' }),
    ],
    ['with a provider from a variable', MAIN, workflow(PUSH, { steps: login('${{ vars.PROVIDER }}') })],
    [
      'with a provider that is declared elsewhere',
      MAIN,
      workflow('{push: {branches: [other]}}', { steps: login(PROVIDER.replace('github', 'other')) }),
    ],
    [
      'on pull requests where an if may keep it from them',
      MAIN,
      workflow('[push, pull_request]', { job: '    if: github.ref == 1\n' }),
    ],
  ])('%s is let in', async (_, condition, text) => {
    expect(await deploy(condition, text)).toEqual([]);
  });

  test.each([
    [
      'on another branch',
      MAIN,
      workflow('{push: {branches: [release]}}'),
      "push: google_iam_workload_identity_pool_provider.shop asks for `assertion.ref == 'refs/heads/main'`",
    ],
    ['on tags', MAIN, workflow('{push: {tags: ["v*"]}}'), 'on push'],
    ['on an ignored branch', MAIN, workflow('{push: {branches-ignore: [main]}}'), 'on push'],
    ['on pull requests too', MAIN, workflow('[push, pull_request]'), 'on pull_request:'],
    [
      'without the environment',
      `${IDS} && assertion.environment == 'production'`,
      workflow(PUSH),
      'assertion.environment',
    ],
    ['without the permission', MAIN, workflow(PUSH, { permissions: 'contents: read' }), 'id-token: write'],
    [
      'of another repository',
      `assertion.repository == 'octo/other' && assertion.ref == 'refs/heads/main'`,
      workflow(PUSH),
      "assertion.repository == 'octo/other'",
    ],
    [
      'on neither side, told by the nearer one',
      `${IDS} && assertion.ref == 'refs/heads/next' || assertion.repository_id == '1' && assertion.ref == 'refs/heads/other'`,
      workflow(PUSH),
      "asks for `assertion.ref == 'refs/heads/next'`.",
    ],
  ])('%s is refused', async (_, condition, text, message) => {
    expect(await deploy(condition, text)).toEqual([
      expect.objectContaining({
        saw: 'breach',
        message: expect.stringContaining(message),
        anchor: '.github/workflows/deploy.yml#deploy',
      }),
    ]);
  });

  test.each([
    [
      'whose environment is known at run time',
      `${IDS} && assertion.environment == 'production'`,
      workflow(PUSH, { job: '    environment: ${{ inputs.where }}\n' }),
    ],
    [
      'where the subject may carry ids',
      `assertion.sub == 'repo:octo/shop:ref:refs/heads/main'`,
      workflow(PUSH),
    ],
    ['whose actor is asked for', `${MAIN} && assertion.actor == 'mona'`, workflow(PUSH)],
  ])('%s is undecided', async (_, condition, text) => {
    expect(await deploy(condition, text)).toEqual([expect.objectContaining({ saw: 'undecided' })]);
  });

  test('in a called workflow has the environment and the permission of its caller', async () => {
    const callee = `on: {workflow_call: {inputs: {environment: {type: string}}}}
jobs:
  run:
    environment: \${{ inputs.environment }}
${login()}`;
    const caller = (environment: string, permissions = 'id-token: write') => `on: push
permissions: {${permissions}}
jobs:
  go:
    uses: ./.github/workflows/callee.yml
    with: {environment: ${environment}}
`;
    const condition = `${IDS} && assertion.environment == 'production'`;
    const tell = (text: string) => deploy(condition, text, { '.github/workflows/callee.yml': callee });
    expect(await tell(caller('production'))).toEqual([]);
    expect(await tell(caller('staging'))).toMatchObject([
      { saw: 'breach', at: { path: '.github/workflows/callee.yml', start: { line: 6 } } },
    ]);
    expect(await tell(caller('production', 'contents: read'))).toMatchObject([{ saw: 'breach' }]);
  });
});

const strangers = (condition: string, more: Record<string, string> = {}) =>
  observe(strangerLetIn, { 'main.tf': asking(condition), ...more }, OPTIONS);

describe('strangers', () => {
  test.each([
    [MAIN],
    [`${IDS} && assertion.environment == 'production'`],
    [`${IDS} && assertion.ref.startsWith('refs/heads/release/')`],
    [`assertion.sub in ['repo:octo/shop:environment:a', 'repo:octo@5001/shop@700100200:environment:a']`],
    [`assertion.repository == 'octo/shop' && assertion.ref.matches('^refs/heads/main$')`],
  ])('are kept out by %s', async (condition) => {
    expect(await strangers(condition)).toEqual([]);
  });

  test.each([
    ['true', ['a fork', 'another branch', 'any tag', 'somebody else']],
    [IDS, ['a fork', 'another branch', 'any tag', 'by hand', 'another environment']],
    [`assertion.sub == 'repo:octo/shop:pull_request'`, ['a fork']],
    [
      `assertion.repository_owner == 'octo' && assertion.ref == 'refs/heads/main'`,
      ['another repository of octo'],
    ],
    [
      `assertion.repository.startsWith('octo/shop') && assertion.ref == 'refs/heads/main'`,
      ['another repository of octo'],
    ],
    [`assertion.repository.endsWith('/shop') && assertion.ref == 'refs/heads/main'`, ['somebody else']],
    [`assertion.repository.contains('octo/shop') && assertion.ref == 'refs/heads/main'`, ['somebody else']],
    [`${IDS} && assertion.ref.endsWith('/main')`, ['another branch']],
    [`${IDS} && assertion.ref.matches('refs/heads/main')`, ['another branch']],
  ])('are let in by %s', async (condition, who) => {
    const [found, ...others] = await strangers(condition);
    expect(others).toEqual([]);
    expect(found?.saw).toBe('breach');
    for (const each of who) expect(found?.message).toContain(each);
  });

  test('that no principal fits reach nothing', async () => {
    const member = (value: string) => `
resource "google_service_account_iam_member" "x" {
  service_account_id = "x"
  role   = "roles/iam.workloadIdentityUser"
  member = "principalSet://iam.googleapis.com/\${google_iam_workload_identity_pool.github.name}/${value}"
}`;
    const loose = `assertion.repository_owner_id == '5001' && assertion.ref == 'refs/heads/main'`;
    const tell = (value: string) =>
      observe(strangerLetIn, { 'main.tf': asking(loose) + member(value) }, OPTIONS);
    expect(await tell('attribute.repository_id/700100200')).toEqual([]);
    expect(await tell('*')).toHaveLength(1);
  });

  test('may start a job that is let in', async () => {
    const text = workflow('[pull_request_target]');
    const path = '.github/workflows/deploy.yml';
    expect(await strangers(MAIN, { [path]: text })).toEqual([
      expect.objectContaining({
        saw: 'breach',
        message: expect.stringContaining('Whoever opens a pull request starts deploy'),
      }),
    ]);
    expect(await strangers(MAIN, { [path]: workflow('[pull_request_target]', { permissions: '' }) })).toEqual(
      [],
    );
    expect(
      await strangers(MAIN, { [path]: workflow('[issue_comment]', { job: '    if: true\n' }) }),
    ).toMatchObject([{ saw: 'undecided' }]);
    expect(await strangers(`${MAIN} && assertion.event_name == 'push'`, { [path]: text })).toEqual([]);
  });

  test('may start what a job that is let in waits for', async () => {
    const following = (job = '') => workflow('{workflow_run: {workflows: [CI]}}', { job });
    const ci = (on: string) => `name: CI\non: ${on}\njobs: {}\n`;
    const tell = (deployment: string, on: string) =>
      strangers(MAIN, { '.github/workflows/deploy.yml': deployment, '.github/workflows/ci.yml': ci(on) });
    expect(await tell(following(), '[push, pull_request]')).toMatchObject([
      { saw: 'undecided', message: expect.stringContaining('Whoever opens a pull request, for which') },
    ]);
    expect(
      await tell(following("    if: github.event.workflow_run.conclusion == 'success'\n"), 'pull_request'),
    ).toMatchObject([{ saw: 'undecided', message: expect.stringContaining('where its `if` allows it') }]);
    expect(
      await tell(following("    if: github.event.workflow_run.event == 'push'\n"), 'pull_request'),
    ).toEqual([]);
    expect(await tell(following(), 'push')).toEqual([]);
  });

  test('cannot be tried where the condition is not known', async () => {
    const [found] = await observe(strangerLetIn, {
      'main.tf': `${asking("assertion.ref == '${var.ref}'")}\nvariable "ref" {}`,
    });
    expect(found).toMatchObject({ saw: 'undecided', message: expect.stringContaining('cannot be tried') });
  });
});

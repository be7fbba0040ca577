import { describe, expect, test } from '@jest/globals';
import { INPUTS, type Inputs, parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { stage } from '../../../shared/domain/rollout/stages.ts';

const NEEDED = { service: 'app', project_id: 'my-project', image: 'gcr.io/p/app:1' };
const MIN = 60_000;

/** The environment that the runner makes of `with:`. */
function environment(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text]),
  );
}

function read(inputs: Record<string, string>, env: Record<string, string> = {}): Inputs {
  const result = parseInputs({ ...environment({ ...NEEDED, ...inputs }), ...env });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problems(inputs: Record<string, string>, needed: Record<string, string> = NEEDED) {
  const result = parseInputs(environment({ ...needed, ...inputs }));
  return result.ok ? [] : result.error;
}

describe('parseInputs', () => {
  test('needs little, and fills in the rest', () => {
    const { changes, ...inputs } = read({}, { GITHUB_SHA: 'c0ffee' });
    expect(inputs).toEqual({
      target: { service: 'app', region: 'us-central1', projectId: 'my-project' },
      mode: 'rollout',
      config: { path: '.github/rollout.yml', required: false },
      smoke: { kind: 'suite', path: '.github/smoke.yml' },
      onBusy: 'wait',
      busyTimeoutMs: 60 * MIN,
      readyTimeoutMs: 10 * MIN,
      deleteFailedRevisions: false,
      dryRun: false,
      identity: {},
      logFormat: 'text',
    });
    expect(JSON.parse(JSON.stringify(changes))).toEqual({ image: 'gcr.io/p/app:1', defaultLabels: {} });
    expect([...(changes.defaultLabels ?? [])]).toEqual([
      ['managed-by', 'github-actions'],
      ['commit-sha', 'c0ffee'],
    ]);
  });

  test.each<[keyof typeof INPUTS, string, (inputs: Inputs) => unknown, unknown]>([
    ['service', 'shop-2', ({ target }) => target.service, 'shop-2'],
    ['region', 'europe-west1', ({ target }) => target.region, 'europe-west1'],
    ['project_id', 'example.com:my-shop', ({ target }) => target.projectId, 'example.com:my-shop'],
    ['mode', 'deploy', ({ mode }) => mode, 'deploy'],
    ['stages', '50%/1m, 100%', ({ stages }) => stages, [stage(50, MIN), stage(100, 0)]],
    ['config', 'ops/r.yml', ({ config }) => config, { path: 'ops/r.yml', required: true }],
    ['smoke', 'ops/s.yml', ({ smoke }) => smoke, { kind: 'suite', path: 'ops/s.yml' }],
    ['smoke', 'none', ({ smoke }) => smoke, { kind: 'none' }],
    ['tag_url', 'https://{tag}.c.example.com/', ({ tagUrl }) => tagUrl, 'https://{tag}.c.example.com'],
    ['on_inconclusive', 'hold', ({ onInconclusive }) => onInconclusive, 'hold'],
    ['on_busy', 'supersede', ({ onBusy }) => onBusy, 'supersede'],
    ['busy_timeout', '5m', ({ busyTimeoutMs }) => busyTimeoutMs, 5 * MIN],
    ['ready_timeout', '90s', ({ readyTimeoutMs }) => readyTimeoutMs, 90_000],
    ['delete_failed_revisions', 'true', ({ deleteFailedRevisions }) => deleteFailedRevisions, true],
    ['dry_run', 'True', ({ dryRun }) => dryRun, true],
    ['log_format', 'json', ({ logFormat }) => logFormat, 'json'],
    ['image', 'nginx', ({ changes }) => changes.image, 'nginx'],
    ['cpu', '500m', ({ changes }) => changes.cpuMilli, 500],
    ['memory', '1Gi', ({ changes }) => changes.memoryBytes, 1024 ** 3],
    ['cpu_boost', 'true', ({ changes }) => changes.cpuBoost, true],
    ['cpu_throttling', 'false', ({ changes }) => changes.cpuThrottling, false],
    ['concurrency', '1000', ({ changes }) => changes.concurrency, 1_000],
    ['timeout', '5m', ({ changes }) => changes.timeoutSeconds, 300],
    ['timeout', '60', ({ changes }) => changes.timeoutSeconds, 60],
    ['min_instances', '0', ({ changes }) => changes.minInstances, 0],
    ['max_instances', '7', ({ changes }) => changes.maxInstances, 7],
    ['port', '3000', ({ changes }) => changes.port, 3_000],
    ['command', '/bin/app', ({ changes }) => changes.command, ['/bin/app']],
    ['startup_probe', 'tcpSocket: {}', ({ changes }) => changes.startupProbe, { tcpSocket: {} }],
    ['liveness_probe', 'grpc: {}', ({ changes }) => changes.livenessProbe, { grpc: {} }],
    [
      'runtime_service_account',
      'a@p.iam.gserviceaccount.com',
      ({ changes }) => changes.serviceAccount,
      'a@p.iam.gserviceaccount.com',
    ],
    [
      'execution_environment',
      'gen2',
      ({ changes }) => changes.executionEnvironment,
      'EXECUTION_ENVIRONMENT_GEN2',
    ],
    ['session_affinity', 'true', ({ changes }) => changes.sessionAffinity, true],
    ['ingress', 'internal', ({ changes }) => changes.ingress, 'INGRESS_TRAFFIC_INTERNAL_ONLY'],
    ['vpc_network', 'n', ({ changes }) => changes.network, { network: 'n' }],
    ['vpc_subnet', 's', ({ changes }) => changes.network, { subnet: 's' }],
    ['vpc_connector', 'c', ({ changes }) => changes.network, { connector: 'c' }],
    ['vpc_egress', 'all-traffic', ({ changes }) => changes.network, { egress: 'ALL_TRAFFIC' }],
    ['description', ' The shop ', ({ changes }) => changes.description, 'The shop'],
    ['template', 'sessionAffinity: true', ({ changes }) => changes.fragment, { sessionAffinity: true }],
    ['skip_default_labels', 'true', ({ changes }) => changes.defaultLabels, undefined],
    [
      'labels',
      'team=blue',
      ({ changes }) => changes.labels,
      { strategy: 'merge', values: new Map([['team', 'blue']]) },
    ],
    ['environment', 'prod', ({ deployment }) => deployment, { environment: 'prod', token: 'ghs_x' }],
  ])('reads %s', (name, text, found, value) => {
    expect(found(read({ github_token: 'ghs_x', [name]: text }))).toEqual(value);
  });

  test('reads the strategies beside what they are of', () => {
    const { changes } = read({
      env_vars: 'A=1',
      env_vars_update_strategy: 'overwrite',
      secrets: 'S=token:3\n/run/key=key',
      secrets_update_strategy: 'overwrite',
      labels: 'a=b',
      labels_update_strategy: 'overwrite',
    });
    expect(changes.envVars).toEqual({ strategy: 'overwrite', values: new Map([['A', '1']]) });
    expect(changes.labels?.strategy).toBe('overwrite');
    expect(changes.secrets).toEqual({
      strategy: 'overwrite',
      env: new Map([['S', { secret: 'token', version: '3' }]]),
      files: new Map([['/run/key', { secret: 'key', version: 'latest' }]]),
    });
  });

  test('reads the identity, with the project of its service account', () => {
    const provider = 'projects/1/locations/global/workloadIdentityPools/pool/providers/github';
    const result = parseInputs(
      environment({
        service: 'app',
        image: 'nginx',
        workload_identity_provider: `//iam.googleapis.com/${provider}`,
        service_account: 'ci@shop-123.iam.gserviceaccount.com',
        audience: 'me',
      }),
    );
    expect(result.ok && [result.value.identity, result.value.target.projectId]).toEqual([
      {
        workloadIdentityProvider: provider,
        serviceAccount: 'ci@shop-123.iam.gserviceaccount.com',
        audience: 'me',
      },
      'shop-123',
    ]);
  });

  test('reads a revision to go on with, and none for the candidate that waits', () => {
    const needed = { service: 'app', project_id: 'my-project', mode: 'continue' };
    expect(problems({}, needed)).toEqual([]);
    const result = parseInputs(environment({ ...needed, revision: 'app-00007-abc', stages: '100%' }));
    expect(result.ok && result.value).toMatchObject({ mode: 'continue', revision: 'app-00007-abc' });
  });
});

/** Input, text, and what its problem says. */
const REFUSED: readonly [keyof typeof INPUTS, string, string][] = [
  ['service', 'My Service', 'Expected a service name'],
  ['region', 'us-central1-a', 'Expected a region like europe-west1, found "us-central1-a", which is a zone'],
  ['region', 'us-east1, us-west1', 'Expected one region, found 2'],
  ['project_id', '123456', 'project number'],
  ['mode', 'canary', 'Expected one of rollout, deploy, continue, found "canary"'],
  ['stages', '50%/5m, 25%/5m, 100%', 'Expected percents that rise, found 25 % after 50 % in "25%/5m"'],
  ['stages', '5%/2m, 50%/5m', 'Expected the last stage to be 100 %, found 50 % in "50%/5m"'],
  ['tag_url', 'https://canary.example.com', 'Expected a URL with {tag} in it once'],
  ['tag_url', '{tag}.example.com', 'Expected a URL with {tag} in it once'],
  ['tag_url', 'https://{tag}-{service}.example.com', 'Expected a URL with {tag} in it once'],
  ['on_inconclusive', 'wait', 'Expected one of rollback, hold, promote'],
  ['on_busy', 'queue', 'Expected one of wait, fail, supersede'],
  ['busy_timeout', '7h', 'Expected a duration from 0s to 6h, found "7h"'],
  ['ready_timeout', '0s', 'Expected a duration from 1s to 30m, found "0s"'],
  ['delete_failed_revisions', 'yes', 'Expected true or false, found "yes"'],
  ['dry_run', '1', 'Expected true or false'],
  ['log_format', 'xml', 'Expected one of text, json'],
  ['image', 'https://gcr.io/p/app', 'without a scheme'],
  ['env_vars', 'PORT=1', 'which Cloud Run sets itself'],
  ['env_vars_update_strategy', 'replace', 'Expected one of merge, overwrite'],
  ['secrets', 'K=projects/p/locations/europe-west1/secrets/s', 'Expected a global secret'],
  ['secrets', '/key=s:1', 'Expected the path of a file in a directory of its own'],
  ['secrets', '/a/../key=s:1', 'Expected the path of a file in a directory of its own'],
  ['secrets', 'K=a b', 'as the secret of K'],
  ['secrets_update_strategy', 'x', 'Expected one of merge, overwrite'],
  ['labels', 'Team=blue', 'Expected a label of lower-case letters'],
  ['labels', 'team=Blue', 'as the value of team'],
  ['labels_update_strategy', 'x', 'Expected one of merge, overwrite'],
  ['skip_default_labels', 'no', 'Expected true or false'],
  ['cpu', 'two', 'Expected CPUs like 1, 0.5 or 1000m'],
  ['memory', '512', 'did you mean 512Mi?'],
  ['cpu_boost', 'on', 'Expected true or false'],
  ['cpu_throttling', 'off', 'Expected true or false'],
  ['concurrency', '0', 'Expected a whole number from 1 to 1000, found "0"'],
  ['timeout', '2h', 'Expected a duration from 1s to 1h, found "2h"'],
  ['timeout', '1500ms', 'Expected a duration of whole seconds'],
  ['min_instances', '-1', 'Expected a whole number of at least 0'],
  ['max_instances', '0', 'Expected a whole number of at least 1'],
  ['port', '65536', 'Expected a whole number from 1 to 65535'],
  ['command', '"x', 'Expected a closing quote'],
  ['args', '"a" b', 'Expected a comma or a line break after the quoted item'],
  ['startup_probe', 'httpGet.path=/', 'Expected a probe in YAML'],
  ['liveness_probe', 'exec: {}', 'found the unknown key "exec"'],
  ['runtime_service_account', 'me', 'Expected the e-mail of a service account'],
  ['execution_environment', 'gen3', 'Expected one of gen1, gen2'],
  ['session_affinity', 'sticky', 'Expected true or false'],
  ['ingress', 'internal-only', 'Expected one of all, internal, internal-and-cloud-load-balancing'],
  ['vpc_egress', 'all', 'Expected one of all-traffic, private-ranges-only'],
  ['description', 'x'.repeat(513), 'Expected at most 512 characters, found 513'],
  ['template', 'spec: {}', 'Expected the content of "spec" one level up'],
  ['workload_identity_provider', 'projects/me/x', 'Expected the full name projects/NUMBER/'],
];

describe('parseInputs refuses', () => {
  test.each(REFUSED)('%s: %j', (name, text, message) => {
    expect(problems({ [name]: text })).toEqual([
      expect.objectContaining({ where: name, message: expect.stringContaining(message) }),
    ]);
  });

  test('something of every input but free texts and those that rules between inputs judge', () => {
    const refused = REFUSED.map(([name]) => name);
    const free = ['config', 'smoke', 'vpc_network', 'vpc_subnet', 'vpc_connector', 'audience', 'environment'];
    const ruled = ['revision', 'service_account', 'github_token'];
    const others = Object.keys(INPUTS).filter((name) => !refused.includes(name as keyof typeof INPUTS));
    expect(others.sort()).toEqual([...free, ...ruled].sort());
  });

  test.each<[string, Record<string, string>, string, string]>([
    [
      'nothing to deploy',
      { image: '', env_vars_update_strategy: 'overwrite' },
      'image',
      'Expected an image, or another change, with mode: rollout',
    ],
    [
      'nothing to deploy',
      { image: '', mode: 'deploy' },
      'image',
      'Expected an image, or another change, with mode: deploy',
    ],
    ['an image to go on with', { mode: 'continue' }, 'image', 'Expected no image with mode: continue'],
    [
      'a template to go on with',
      { image: '', template: 'timeout: 1s', mode: 'continue' },
      'template',
      'Expected no template with mode: continue',
    ],
    [
      'a revision to create',
      { revision: 'app-1-x' },
      'revision',
      'Expected revision with mode: continue only, found it with mode: rollout',
    ],
    [
      'a revision in full',
      { mode: 'continue', image: '', revision: 'projects/p/x' },
      'revision',
      'Expected the short name of a revision',
    ],
    [
      'more at least than at most',
      { min_instances: '5', max_instances: '3' },
      'min_instances',
      'Expected at most max_instances (3), found 5',
    ],
    ['a name of both kinds', { env_vars: 'A=1', secrets: 'A=s:1' }, 'secrets', 'found A in both'],
    [
      'two ways into a VPC',
      { vpc_connector: 'c', vpc_network: 'n' },
      'vpc_network',
      'Expected either vpc_connector or vpc_network',
    ],
    [
      'impersonation without a provider',
      { service_account: 'a@p.iam.gserviceaccount.com' },
      'service_account',
      'Expected workload_identity_provider beside service_account',
    ],
    [
      'an audience without a provider',
      { audience: 'x' },
      'audience',
      'Expected workload_identity_provider beside audience',
    ],
    [
      'a deployment status without a token',
      { environment: 'prod' },
      'github_token',
      'Expected a token for the deployment status',
    ],
    ['an unknown input', { img: 'x' }, 'img', 'found "img"'],
    ['a misspelt input', { max_instance: '3' }, 'max_instance', 'did you mean "max_instances"?'],
    [
      'both spellings of one input',
      { 'project-id': 'other-project' },
      'project_id',
      'found it as project_id and as project-id',
    ],
  ])('%s', (_, inputs, where, message) => {
    expect(problems(inputs)).toEqual([
      expect.objectContaining({ where, message: expect.stringContaining(message) }),
    ]);
  });

  test.each([
    ['no_traffic', 'true', 'mode: deploy'],
    ['tag', 'canary', 'candidate_url'],
    ['flags', '--cpu=2', 'template'],
    ['revision_traffic', 'LATEST=100', 'mode: continue'],
    ['gcloud_version', '1.2.3', 'does not use gcloud'],
  ])('the input %s of deploy-cloudrun, with what to write instead', (name, text, hint) => {
    expect(problems({ [name]: text })).toEqual([
      expect.objectContaining({ where: name, hint: expect.stringContaining(hint) }),
    ]);
  });

  test('everything at once, and nothing twice', () => {
    const found = problems(
      {
        service: 'A',
        region: 'x',
        cpu: '?',
        max_instances: 'many',
        template: 'spec: {}\nRevision: x',
        tagg: 'x',
      },
      {},
    );
    expect(found.map(({ where, line }) => (line === undefined ? where : `${where}:${line}`))).toEqual([
      'service',
      'region',
      'cpu',
      'max_instances',
      'template:1',
      'tagg',
      'project_id',
    ]);
  });

  test('a variable that clashes, without showing a value', () => {
    const text = JSON.stringify(
      problems({
        env_vars: 'KEY=-----BEGIN KEY-----\nhunter2\nPORT=hunter2',
        secrets: 'S=hunter2 x, T=hunter2/y/z',
      }),
    );
    expect(text).toContain('env_vars');
    expect(text).not.toContain('hunter2');
  });
});

import { describe, expect, test } from '@jest/globals';
import { type INPUTS, type Inputs, parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { stage } from '../../../shared/domain/rollout/stages.ts';
import { environment, NEEDED } from './with-inputs.ts';

const MIN = 60_000;

function read(inputs: Record<string, string>, env: Record<string, string> = {}): Inputs {
  const result = parseInputs({ ...environment({ ...NEEDED, ...inputs }), ...env });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
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
      auditLog: false,
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
    ['audit_log', 'true', ({ auditLog }) => auditLog, true],
    [
      'notify_slack_webhook',
      'https://hooks.slack.com/services/x',
      ({ notify }) => notify,
      { on: ['failure'], slack: { url: 'https://hooks.slack.com/services/x' } },
    ],
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
    expect(parseInputs(environment(needed)).ok).toBe(true);
    const result = parseInputs(environment({ ...needed, revision: 'app-00007-abc', stages: '100%' }));
    expect(result.ok && result.value).toMatchObject({ mode: 'continue', revision: 'app-00007-abc' });
  });
});

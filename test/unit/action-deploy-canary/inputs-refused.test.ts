import { describe, expect, test } from '@jest/globals';
import { INPUTS, parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { environment, NEEDED } from './with-inputs.ts';

function problems(inputs: Record<string, string>, needed: Record<string, string> = NEEDED) {
  const result = parseInputs(environment({ ...needed, ...inputs }));
  return result.ok ? [] : result.error;
}

/** Input, text, and what its problem says. */
const REFUSED: readonly [keyof typeof INPUTS, string, string][] = [
  ['service', 'My Service', 'Expected a service name'],
  ['region', 'us-central1-a', 'Expected a region like europe-west1, found "us-central1-a", which is a zone'],
  ['region', 'us-east1, us-west1', 'Expected one region, found 2'],
  ['project_id', '123456', 'project number'],
  ['mode', 'canary', 'Expected one of rollout, deploy, continue, replay, found "canary"'],
  ['stages', '50%/5m, 25%/5m, 100%', 'Expected percents that rise, found 25 % after 50 % in "25%/5m"'],
  ['stages', '5%/2m, 50%/5m', 'Expected the last stage to be 100 %, found 50 % in "50%/5m"'],
  ['tag_url', 'https://canary.example.com', 'Expected a URL with {tag} in it once'],
  ['baseline_revision', 'projects/p/x', 'Expected the short name of a revision'],
  ['since', 'yesterday', 'Expected a time like 2026-11-21T10:00:00Z, or a duration back from now like 2h'],
  ['until', '2026-11-21T10:00:00', 'say its zone, Z or +01:00'],
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
  ['smoke_tags', ' , ', 'Expected tags of checks, found none'],
  ['id_token_audience', 'two words', 'Expected an OAuth client ID'],
  ['notify_slack_webhook', 'http://hooks.slack.com/x', 'Expected an https URL, found plain http'],
  ['notify_pagerduty_routing_key', 'short', 'Expected the integration key'],
  ['notify_pagerduty_severity', 'fatal', 'Expected one of info, warning, error, critical'],
  ['notify_pagerduty_url', 'events.pagerduty.com', 'Expected an https URL'],
  ['notify_webhook_url', 'https://me@example.com', 'found one that holds a user or a password'],
  ['notify_webhook_secret', 'short', 'Expected a secret of at least 16 characters'],
  ['notify_on', 'failures', 'did you mean'],
  ['audit_log', 'perhaps', 'Expected true or false'],
  ['require_gate', 'signed', 'Expected one of attestation, file'],
  ['gate_max_age', '1y', 'Expected a duration'],
  ['gate_policy', 'sha256:ab', '64 hexadecimal digits'],
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
    const ruled = [
      ...['revision', 'service_account', 'github_token'],
      ...['gate_signer', 'gate_file', 'gate_trusted_root'],
    ];
    const others = Object.keys(INPUTS).filter((name) => !refused.includes(name as keyof typeof INPUTS));
    expect(others.sort()).toEqual([...free, ...ruled].sort());
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

import { describe, expect, test } from '@jest/globals';
import type { INPUTS, Inputs } from '../../../action-smoke-rollback/src/inputs.ts';
import { NEEDED, problems, read } from './with-inputs.ts';

const MIN = 60_000;

describe('parseInputs', () => {
  test('needs the name of a service, and fills in the rest', () => {
    expect(read(NEEDED)).toEqual({
      mode: 'verify',
      target: { service: 'shop', region: 'us-central1', projectId: 'my-project' },
      subject: { kind: 'service' },
      suite: { kind: 'suite', path: '.github/smoke.yml' },
      onSuccess: 'keep',
      onFailure: 'keep',
      config: { path: '.github/rollout.yml', required: false },
      backTo: { kind: 'previous' },
      force: false,
      guardWindowMs: 30 * MIN,
      onBusy: 'wait',
      busyTimeoutMs: 60 * MIN,
      readyTimeoutMs: 10 * MIN,
      deleteFailedRevisions: false,
      dryRun: false,
      identity: {},
      logFormat: 'text',
      auditLog: false,
    });
  });

  test('needs nothing of Google Cloud for a plain URL', () => {
    const { target, subject } = read({ url: 'https://shop.example.com/' });
    expect(target).toBeUndefined();
    expect(subject).toEqual({ kind: 'url', url: 'https://shop.example.com' });
  });

  test.each<[keyof typeof INPUTS, string, (inputs: Inputs) => unknown, unknown]>([
    ['service', 'shop-2', ({ target }) => target?.service, 'shop-2'],
    ['region', 'europe-west1', ({ target }) => target?.region, 'europe-west1'],
    ['project_id', 'example.com:my-shop', ({ target }) => target?.projectId, 'example.com:my-shop'],
    ['mode', 'rollback', ({ mode }) => mode, 'rollback'],
    [
      'url',
      'http://127.0.0.1:80/api',
      ({ subject }) => subject,
      { kind: 'url', url: 'http://127.0.0.1:80/api' },
    ],
    ['tag', 'pr-12', ({ subject }) => subject, { kind: 'tag', tag: 'pr-12' }],
    [
      'revision',
      'shop-00012-abc',
      ({ subject }) => subject,
      { kind: 'revision', revision: 'shop-00012-abc' },
    ],
    ['suite', 'ops/s.yml', ({ suite }) => suite, { kind: 'suite', path: 'ops/s.yml' }],
    ['on_success', 'promote', ({ onSuccess }) => onSuccess, 'promote'],
    ['on_failure', 'rollback', ({ onFailure }) => onFailure, 'rollback'],
    ['config', 'ops/r.yml', ({ config }) => config, { path: 'ops/r.yml', required: true }],
    ['tag_url', 'https://{tag}.c.example.com/', ({ tagUrl }) => tagUrl, 'https://{tag}.c.example.com'],
    ['on_busy', 'supersede', ({ onBusy }) => onBusy, 'supersede'],
    ['busy_timeout', '5m', ({ busyTimeoutMs }) => busyTimeoutMs, 5 * MIN],
    ['ready_timeout', '90s', ({ readyTimeoutMs }) => readyTimeoutMs, 90_000],
    ['dry_run', 'True', ({ dryRun }) => dryRun, true],
    ['log_format', 'json', ({ logFormat }) => logFormat, 'json'],
    ['audit_log', 'true', ({ auditLog }) => auditLog, true],
    [
      'notify_slack_webhook',
      'https://hooks.slack.com/services/x',
      ({ notify }) => notify,
      { on: ['failure'], slack: { url: 'https://hooks.slack.com/services/x' } },
    ],
  ])('reads %s: %s', (name, text, of, value) => {
    expect(of(read({ ...NEEDED, [name]: text }))).toEqual(value);
  });

  test('reads the reason of a roll back on one line', () => {
    expect(read({ ...NEEDED, mode: 'rollback', reason: ' errors\nin checkout ' }).reason).toBe(
      'errors in checkout',
    );
  });

  test.each([
    ['previous', { kind: 'previous' }],
    ['last-promoted', { kind: 'last-promoted' }],
    ['shop-00012-abc', { kind: 'revision', revision: 'shop-00012-abc' }],
  ])('reads to where a roll back goes: %s', (target, backTo) => {
    expect(read({ ...NEEDED, mode: 'rollback', target, force: 'true' })).toMatchObject({
      backTo,
      force: true,
    });
  });

  test('reads the stages of a promotion, which may force its candidate', () => {
    const { stages, force } = read({
      ...NEEDED,
      mode: 'promote',
      tag: 'pr-1',
      stages: '10%/5m, 100%',
      force: 'true',
    });
    expect({ weights: stages?.map(({ percent }) => percent), force }).toEqual({
      weights: [10, 100],
      force: true,
    });
  });

  test('reads how long a deployment is guarded', () => {
    const { mode, guardWindowMs } = read({ ...NEEDED, mode: 'guard', guard_window: '1h' });
    expect({ mode, guardWindowMs }).toEqual({ mode: 'guard', guardWindowMs: 60 * MIN });
  });

  test('keep the deployment checks as they were written, because problems name their lines', () => {
    expect(read(NEEDED).verification).toBeUndefined();
    expect(read({ ...NEEDED, verification: ' None ' }).verification).toBeUndefined();
    const text = '  health: off\n  logs: off\n';
    expect(read({ ...NEEDED, suite: 'none', verification: text })).toMatchObject({
      suite: { kind: 'none' },
      verification: text,
    });
  });

  test('promotes without a suite only where that is said', () => {
    expect(read({ ...NEEDED, suite: 'none', tag: 'pr-12', on_success: 'promote' }).suite).toEqual({
      kind: 'none',
    });
  });

  test('takes the part of the suite that its tags name, and an audience', () => {
    const { suite, idTokenAudience } = read({
      ...NEEDED,
      ...{ tags: 'quick, "with, comma"\nquick', id_token_audience: 'https://shop.example.com/*' },
    });
    expect({ suite, idTokenAudience }).toEqual({
      suite: { kind: 'suite', path: '.github/smoke.yml', tags: ['quick', 'with, comma'] },
      idTokenAudience: 'https://shop.example.com/*',
    });
  });

  test('takes the project from the service account where the input says nothing', () => {
    const login = {
      workload_identity_provider: 'projects/1/locations/global/workloadIdentityPools/github/providers/shop',
      service_account: 'deployer@acme-prod.iam.gserviceaccount.com',
    };
    expect(read({ service: 'shop', ...login }).target?.projectId).toBe('acme-prod');
  });
});

describe('parseInputs refuses', () => {
  test.each<[string, string, string]>([
    ['service', 'My Shop', 'Expected a service name'],
    ['region', 'us-central1-a', 'which is a zone'],
    ['project_id', '123456', 'project number'],
    ['mode', 'watch', 'Expected one of verify, promote, rollback, guard'],
    ['guard_window', '2d', 'Expected a duration from 0s to 1d'],
    ['url', 'shop.example.com', 'Expected a URL like https://shop.example.com'],
    ['tag', 'PR', 'Expected a tag of at least 3'],
    ['revision', 'projects/p/x', 'Expected the short name of a revision'],
    ['tags', ' , ', 'Expected tags of checks, found none'],
    ['id_token_audience', 'two words', 'Expected an OAuth client ID'],
    ['on_success', 'deploy', 'Expected one of keep, promote'],
    ['on_failure', 'restore', 'Expected one of keep, rollback'],
    ['tag_url', 'https://c.example.com', 'with {tag} in it once'],
    ['on_busy', 'queue', 'Expected one of wait, fail, supersede'],
    ['busy_timeout', '7h', 'Expected a duration from 0s to 6h'],
    ['ready_timeout', '0s', 'Expected a duration from 1s to 30m'],
    ['dry_run', 'yes', 'Expected true or false'],
    ['log_format', 'xml', 'Expected one of text, json'],
    ['workload_identity_provider', 'projects/me/x', 'Expected the full name projects/NUMBER/'],
    ['smoke', 'x.yml', 'Expected an input of this action, found "smoke"'],
    ['on_sucess', 'promote', 'did you mean "on_success"?'],
  ])('%s: %j', (name, text, message) => {
    expect(problems({ ...NEEDED, [name]: text })).toEqual([
      expect.objectContaining({ where: name, message: expect.stringContaining(message) }),
    ]);
  });

  const URL_ALONE = { url: 'https://shop.example.com' };
  test.each<[string, Record<string, string>, string, string]>([
    ['nobody to ask', {}, 'service', 'Expected a service or a url to verify'],
    [
      'a URL to promote',
      { ...URL_ALONE, on_success: 'promote' },
      'on_success',
      'does not say what to promote',
    ],
    [
      'a URL to promote',
      { ...URL_ALONE, on_success: 'promote' },
      'service',
      'with on_success: promote, found none',
    ],
    [
      'a URL to roll back',
      { ...URL_ALONE, on_failure: 'rollback' },
      'service',
      'with on_failure: rollback, found none',
    ],
    ['a button without a service', { mode: 'rollback' }, 'service', 'with mode: rollback, found none'],
    [
      'two to ask',
      { ...NEEDED, tag: 'pr-12', revision: 'shop-1' },
      'revision',
      'Expected one of url, tag and revision, found tag and revision',
    ],
    ['a URL of a tag', { ...NEEDED, ...URL_ALONE, tag: 'pr-12' }, 'tag', 'found url and tag'],
    ['a reason for a suite', { ...NEEDED, reason: 'x' }, 'reason', 'with mode: rollback only'],
    [
      'a button with a tag',
      { ...NEEDED, mode: 'rollback', tag: 'pr-12' },
      'tag',
      'Expected tag with mode: verify or promote only, found it with mode: rollback',
    ],
    [
      'a button with a URL',
      { ...NEEDED, ...URL_ALONE, mode: 'rollback' },
      'url',
      'Expected url with mode: verify only, found it with mode: rollback',
    ],
    [
      'a button that promotes',
      { ...NEEDED, mode: 'rollback', on_success: 'promote' },
      'on_success',
      'with mode: verify only',
    ],
    [
      'a button that waits for a failure',
      { ...NEEDED, mode: 'rollback', on_failure: 'rollback' },
      'on_failure',
      'with mode: verify only',
    ],
    ['a guard without a service', { mode: 'guard' }, 'service', 'with mode: guard, found none'],
    [
      'a guard of one revision',
      { ...NEEDED, mode: 'guard', revision: 'shop-1' },
      'revision',
      'with mode: verify or promote only, found it with mode: guard',
    ],
    [
      'a guard that was given its reason',
      { ...NEEDED, mode: 'guard', reason: 'x' },
      'reason',
      'with mode: rollback only, found it with mode: guard',
    ],
    [
      'a window without a guard',
      { ...NEEDED, guard_window: '1h' },
      'guard_window',
      'with mode: guard only, found it with mode: verify',
    ],
    ['a promotion without a service', { mode: 'promote' }, 'service', 'with mode: promote, found none'],
    [
      'a promotion of two',
      { ...NEEDED, mode: 'promote', tag: 'pr-1', revision: 'shop-1' },
      'revision',
      'found tag and revision',
    ],
    [
      'a promotion of a URL',
      { ...NEEDED, ...URL_ALONE, mode: 'promote' },
      'url',
      'with mode: verify only, found it with mode: promote',
    ],
    [
      'a promotion that says twice what follows',
      { ...NEEDED, mode: 'promote', on_success: 'promote' },
      'on_success',
      'with mode: verify only',
    ],
    [
      'a button with a revision',
      { ...NEEDED, mode: 'rollback', revision: 'shop-1' },
      'revision',
      'with mode: verify or promote only, found it with mode: rollback',
    ],
    ['a target without a button', { ...NEEDED, target: 'shop-1' }, 'target', 'with mode: rollback only'],
    [
      'force where nobody is refused',
      { ...NEEDED, mode: 'guard', force: 'true' },
      'force',
      'with mode: promote or rollback only, found it with mode: guard',
    ],
    [
      'stages of a roll back',
      { ...NEEDED, mode: 'rollback', stages: '100%' },
      'stages',
      'with mode: promote only',
    ],
    [
      'deployment checks of a promotion, which proves its candidate by itself',
      { ...NEEDED, mode: 'promote', tag: 'pr-1', verification: 'all' },
      'verification',
      'with mode: verify only',
    ],
    [
      'tags without a suite',
      { ...NEEDED, suite: 'none', tag: 'pr-1', on_success: 'promote', tags: 'quick' },
      'tags',
      'Expected a suite whose checks have tags, found none',
    ],
    [
      'tags of the button',
      { ...NEEDED, mode: 'rollback', tags: 'quick' },
      'tags',
      'with mode: verify or promote only',
    ],
    ['nothing to do', { ...NEEDED, suite: 'none' }, 'suite', 'asks nothing and changes nothing'],
    [
      'a deployment status without a token',
      { ...NEEDED, environment: 'prod' },
      'github_token',
      'Expected a token',
    ],
    [
      'impersonation without a provider',
      { ...NEEDED, service_account: 'a@p.iam.gserviceaccount.com' },
      'service_account',
      'beside service_account',
    ],
    ['a service without a project', { service: 'shop' }, 'project_id', 'Expected the id of the project'],
  ])('%s', (_, inputs, where, message) => {
    expect(problems(inputs)).toContainEqual(
      expect.objectContaining({ where, message: expect.stringContaining(message) }),
    );
  });

  test('everything at once, and no rule on what could not be read', () => {
    const found = problems({ service: 'My Shop', mode: 'x', dry_run: 'y', project_id: 'my-project' });
    expect(found.map(({ where }) => where)).toEqual(['service', 'mode', 'dry_run']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { concurrency } from '../../../../action-tf-validate/src/policies/cloud-run/concurrency.ts';
import { cloudRunDeletionProtection } from '../../../../action-tf-validate/src/policies/cloud-run/deletion-protection.ts';
import { ignoredChangesPolicy } from '../../../../action-tf-validate/src/policies/cloud-run/ignored-changes.ts';
import { livenessProbe } from '../../../../action-tf-validate/src/policies/cloud-run/liveness-probe.ts';
import { maxInstances } from '../../../../action-tf-validate/src/policies/cloud-run/max-instances.ts';
import { publicInvoker } from '../../../../action-tf-validate/src/policies/cloud-run/public-invoker.ts';
import { secretsByReference } from '../../../../action-tf-validate/src/policies/cloud-run/secrets-by-reference.ts';
import { startupProbe } from '../../../../action-tf-validate/src/policies/cloud-run/startup-probe.ts';
import { unneededLatest } from '../../../../action-tf-validate/src/policies/cloud-run/unneeded-latest.ts';
import { artifactCleanUp } from '../../../../action-tf-validate/src/policies/cost/artifact-clean-up.ts';
import { budget } from '../../../../action-tf-validate/src/policies/cost/budget.ts';
import { secretsRotate } from '../../../../action-tf-validate/src/policies/cost/secrets-rotate.ts';
import { stagingBehindIap } from '../../../../action-tf-validate/src/policies/cost/staging-behind-iap.ts';
import { backups } from '../../../../action-tf-validate/src/policies/database/backups.ts';
import { capacity } from '../../../../action-tf-validate/src/policies/database/capacity.ts';
import { databaseDeletionProtection } from '../../../../action-tf-validate/src/policies/database/deletion-protection.ts';
import { readableModules } from '../../../../action-tf-validate/src/policies/estate/readable-modules.ts';
import { sameProject } from '../../../../action-tf-validate/src/policies/estate/same-project.ts';
import { sameState } from '../../../../action-tf-validate/src/policies/estate/same-state.ts';
import { alertChannels } from '../../../../action-tf-validate/src/policies/observability/alert-channels.ts';
import { alertOnConnections } from '../../../../action-tf-validate/src/policies/observability/alert-on-connections.ts';
import { alertOnErrors } from '../../../../action-tf-validate/src/policies/observability/alert-on-errors.ts';
import { alertOnLatency } from '../../../../action-tf-validate/src/policies/observability/alert-on-latency.ts';
import { uptimeCheck } from '../../../../action-tf-validate/src/policies/observability/uptime-check.ts';
import type { Policy } from '../../../../action-tf-validate/src/policies/policy.ts';
import { placeText } from '../../../../shared/domain/hcl/range.ts';
import { observe } from './estate-of.ts';

const OPTIONS = { poolVariables: ['DB_POOL_SIZE'] };

/** Where the bad fixture is told, and what is said there; several breaches in their order. */
const EXPECTED: readonly (readonly [Policy, ...(readonly [place: string, words: string])[]])[] = [
  [concurrency, ['main.tf:5', 'wanted template.max_instance_request_concurrency']],
  [cloudRunDeletionProtection, ['main.tf:4', 'wanted it on']],
  [ignoredChangesPolicy, ['main.tf:5', 'template[0].revision and traffic']],
  [livenessProbe, ['main.tf:6', 'wanted a liveness_probe']],
  [maxInstances, ['main.tf:5', 'wanted scaling.max_instance_count']],
  [publicInvoker, ['main.tf:18', 'lets everybody call the service api']],
  [secretsByReference, ['main.tf:10', 'DB_PASSWORD, which sounds like a secret']],
  [startupProbe, ['main.tf:6', 'wanted a startup_probe']],
  [unneededLatest, ['main.tf:7', 'by the tag latest']],
  [backups, ['main.tf:8', 'wanted backup_configuration.point_in_time_recovery_enabled']],
  [capacity, ['main.tf:7', '= 400 connections during a rollout, found room for 94']],
  [databaseDeletionProtection, ['main.tf:5', 'wanted deletion_protection = true']],
  [alertChannels, ['main.tf:1', 'wanted at least one notification channel']],
  [alertOnConnections, ['main.tf:18', 'fires above 95 of 100 connections only']],
  [alertOnErrors, ['main.tf:19', 'fires above 20 % only']],
  [alertOnLatency, ['main.tf:19', 'asks for no 95th percentile']],
  [uptimeCheck, ['main.tf:1', 'wanted an uptime check']],
  [artifactCleanUp, ['main.tf:6', 'keeps images that have no tag']],
  [budget, ['main.tf:1', 'wanted a google_billing_budget']],
  [secretsRotate, ['main.tf:1', 'wanted a rotation']],
  [stagingBehindIap, ['staging/main.tf:1', 'wanted iap_enabled = true']],
  [readableModules, ['main.tf:2', 'module.api']],
  [
    sameProject,
    [
      'staging.tfvars:1',
      'staging is made in the project shop-prod, and so is production (production.tfvars:1)',
    ],
  ],
  [sameState, ['shop/main.tf:2', 'shop keeps its state where network does']],
];

describe.each(EXPECTED.map(([policy, ...told]) => ({ policy, told })))('$policy.id', ({ policy, told }) => {
  test('has nothing against its good fixture', async () => {
    expect(await observe(policy, `${policy.id}/good`, OPTIONS)).toEqual([]);
  });

  test('tells its bad fixture at its place, in a sentence that names what is wanted', async () => {
    const found = await observe(policy, `${policy.id}/bad`, OPTIONS);
    expect(found.map(({ at }) => placeText(at))).toEqual(told.map(([place]) => place));
    for (const [index, { message, saw }] of found.entries()) {
      expect(message).toContain(told[index]?.[1]);
      expect(message).toMatch(saw === 'breach' ? /^[^\n]+; wanted |a pool of at most/ : / is not known/);
    }
  });
});

import { concurrency } from './cloud-run/concurrency.ts';
import { cloudRunDeletionProtection } from './cloud-run/deletion-protection.ts';
import { ignoredChangesPolicy } from './cloud-run/ignored-changes.ts';
import { livenessProbe } from './cloud-run/liveness-probe.ts';
import { maxInstances } from './cloud-run/max-instances.ts';
import { publicInvoker } from './cloud-run/public-invoker.ts';
import { secretsByReference } from './cloud-run/secrets-by-reference.ts';
import { startupProbe } from './cloud-run/startup-probe.ts';
import { unneededLatest } from './cloud-run/unneeded-latest.ts';
import { artifactCleanUp } from './cost/artifact-clean-up.ts';
import { budget } from './cost/budget.ts';
import { secretsRotate } from './cost/secrets-rotate.ts';
import { stagingBehindIap } from './cost/staging-behind-iap.ts';
import { backups } from './database/backups.ts';
import { capacity } from './database/capacity.ts';
import { databaseDeletionProtection } from './database/deletion-protection.ts';
import { readableModules } from './estate/readable-modules.ts';
import { sameProject } from './estate/same-project.ts';
import { sameState } from './estate/same-state.ts';
import { oldSubject } from './identity/old-subject.ts';
import { oneAccountPerEnvironment } from './identity/one-account-per-environment.ts';
import { poolWidePrincipal } from './identity/pool-wide-principal.ts';
import { primitiveRoles } from './identity/primitive-roles.ts';
import { providerCondition } from './identity/provider-condition.ts';
import { recyclableNames } from './identity/recyclable-names.ts';
import { serviceAccountKeys } from './identity/service-account-keys.ts';
import { tokenCreatorOnProject } from './identity/token-creator-on-project.ts';
import { alertChannels } from './observability/alert-channels.ts';
import { alertOnConnections } from './observability/alert-on-connections.ts';
import { alertOnErrors } from './observability/alert-on-errors.ts';
import { alertOnLatency } from './observability/alert-on-latency.ts';
import { uptimeCheck } from './observability/uptime-check.ts';
import type { Policy } from './policy.ts';
import { refusedWorkflow } from './trust/refused-workflow.ts';
import { strangerLetIn } from './trust/stranger-let-in.ts';

/** Every policy, in the order of the docs. */
export const POLICIES: readonly Policy[] = [
  providerCondition,
  recyclableNames,
  oldSubject,
  poolWidePrincipal,
  oneAccountPerEnvironment,
  serviceAccountKeys,
  primitiveRoles,
  tokenCreatorOnProject,
  strangerLetIn,
  refusedWorkflow,
  startupProbe,
  livenessProbe,
  maxInstances,
  concurrency,
  secretsByReference,
  publicInvoker,
  unneededLatest,
  cloudRunDeletionProtection,
  ignoredChangesPolicy,
  capacity,
  databaseDeletionProtection,
  backups,
  sameState,
  sameProject,
  readableModules,
  alertOnErrors,
  alertOnLatency,
  alertOnConnections,
  alertChannels,
  uptimeCheck,
  budget,
  artifactCleanUp,
  secretsRotate,
  stagingBehindIap,
];

import { oldSubject } from './identity/old-subject.ts';
import { oneAccountPerEnvironment } from './identity/one-account-per-environment.ts';
import { poolWidePrincipal } from './identity/pool-wide-principal.ts';
import { primitiveRoles } from './identity/primitive-roles.ts';
import { providerCondition } from './identity/provider-condition.ts';
import { recyclableNames } from './identity/recyclable-names.ts';
import { serviceAccountKeys } from './identity/service-account-keys.ts';
import { tokenCreatorOnProject } from './identity/token-creator-on-project.ts';
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
];

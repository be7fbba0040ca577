import { arrayAt, type JsonObject } from '../../../../shared/domain/json/json.ts';
import type { Access } from '../../access.ts';
import type { EmulatorResponse } from '../../http.ts';
import { invalidArgument, permissionDenied } from '../iam/error-info.ts';

/** Walks the chain caller, delegates, account: each must be allowed to act through the next. */
export function impersonationRefusal(
  access: Access,
  caller: string,
  permission: string,
  email: string,
  body: JsonObject,
): EmulatorResponse | undefined {
  let current = caller;
  for (const delegate of arrayAt(body, 'delegates')) {
    const name = /^projects\/-\/serviceAccounts\/([^/]+)$/.exec(String(delegate))?.[1];
    if (name === undefined) return invalidArgument('delegates', `Invalid delegate: ${String(delegate)}`);
    const refusal = stepRefusal(access, current, 'iam.serviceAccounts.implicitDelegation', name);
    if (refusal) return refusal;
    current = `serviceAccount:${name}`;
  }
  return stepRefusal(access, current, permission, email);
}

function stepRefusal(
  access: Access,
  principal: string,
  permission: string,
  email: string,
): EmulatorResponse | undefined {
  const resource = `projects/-/serviceAccounts/${email}`;
  if (access.allows(principal, permission, resource)) return undefined;
  return permissionDenied(
    permission,
    resource,
    `Permission '${permission}' denied on resource (or it may not exist).`,
  );
}

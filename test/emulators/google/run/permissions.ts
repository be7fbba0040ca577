import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import type { Machine } from './machine.ts';
import { permissionDenied, Refusal } from './refusal.ts';

/** One call: who makes it, and the request that carries it. */
export type Call = {
  readonly machine: Machine;
  readonly principal: string;
  readonly request: EmulatorRequest;
};

export function identify(machine: Machine, request: EmulatorRequest): Call {
  const caller = machine.access.authenticate(request);
  if ('refusal' in caller) throw refusedIdentity(caller.refusal);
  return { machine, principal: caller.principal, request };
}

/** Asked before existence, so that a caller without rights cannot tell what exists. */
export function demand({ machine, principal }: Call, permission: string, resource: string): void {
  if (machine.access.allows(principal, permission, resource)) return;
  const message = `Permission '${permission}' denied on resource '${resource}' (or resource may not exist).`;
  throw permissionDenied(message, permission, resource);
}

/** Who deploys code acts as the account that it runs under. */
export function demandActAs({ machine, principal }: Call, account: string, project: string): void {
  const permission = 'iam.serviceAccounts.actAs';
  const home = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1] ?? project;
  const resource = `projects/${home}/serviceAccounts/${account}`;
  if (machine.access.allows(principal, permission, resource)) return;
  const message = `Permission 'iam.serviceaccounts.actAs' denied on service account ${account} (or it may not exist).`;
  throw permissionDenied(message, permission, resource);
}

/** Services show an e-mail address where the principal has one. */
export function displayName(principal: string): string {
  return principal.replace(/^(serviceAccount|user):/, '');
}

function refusedIdentity(response: EmulatorResponse): Refusal {
  return new Refusal(response, 'The caller is not known.');
}

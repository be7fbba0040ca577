import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../http.ts';
import type { ServiceKey } from '../../runtime.ts';
import { serviceName } from './machine.ts';
import { type Call, demand } from './permissions.ts';
import type { Policy } from './policies.ts';
import { readJsonBody } from './read-body.ts';
import { route } from './reconcile.ts';
import { aborted, invalidArgument } from './refusal.ts';
import { findService } from './services.ts';

export function getIamPolicy(call: Call, key: ServiceKey): EmulatorResponse {
  demand(call, 'run.services.getIamPolicy', serviceName(key));
  return json(200, shown(call.machine.policies.get(findService(call.machine, key).name)));
}

export function setIamPolicy(call: Call, key: ServiceKey): EmulatorResponse {
  const { machine } = call;
  demand(call, 'run.services.setIamPolicy', serviceName(key));
  const service = findService(machine, key);
  const policy = readPolicy(readJsonBody(call.request).policy ?? null);
  if (policy.etag && policy.etag !== shown(machine.policies.get(service.name)).etag) {
    throw aborted(
      'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff.',
    );
  }
  const stored = { ...policy, version: policy.version || 1, etag: btoa(String(machine.stamp())) };
  machine.policies.set(service.name, stored);
  if (service.observed.traffic.length > 0) route(machine, service);
  return json(200, stored);
}

/** Answers for services that do not exist too: gcloud asks before it creates one. */
export function testIamPermissions(call: Call, key: ServiceKey): EmulatorResponse {
  const { machine, principal } = call;
  const asked = readJsonBody(call.request).permissions;
  const names = Array.isArray(asked) ? asked.map(String) : [];
  const permissions = names.filter((name) => machine.access.allows(principal, name, serviceName(key)));
  return json(200, permissions.length > 0 ? { permissions } : {});
}

function shown(policy: Policy): Policy {
  return { ...policy, etag: policy.etag ?? 'ACAB' };
}

function readPolicy(value: Json): Policy {
  if (!isObject(value))
    throw invalidArgument("Invalid value at 'policy' (type.googleapis.com/google.iam.v1.Policy).");
  const bindings = value.bindings;
  for (const binding of Array.isArray(bindings) ? bindings : []) checkBinding(binding);
  return value as Policy;
}

const member =
  /^(allUsers|allAuthenticatedUsers|(user|serviceAccount|group|domain):\S+|principal(Set)?:\/\/\S+|deleted:\S+)$/;

function checkBinding(binding: Json | undefined): void {
  const { role, members }: JsonObject = isObject(binding) ? binding : {};
  if (
    typeof role !== 'string' ||
    !/^(roles|projects\/[^/]+\/roles|organizations\/\d+\/roles)\/\S+$/.test(role)
  ) {
    throw invalidArgument(`Role ${JSON.stringify(role)} is not supported for this resource.`);
  }
  for (const name of Array.isArray(members) ? members : []) {
    if (member.test(String(name))) continue;
    throw invalidArgument(`Invalid member ${JSON.stringify(name)} in the binding of ${role}.`);
  }
}

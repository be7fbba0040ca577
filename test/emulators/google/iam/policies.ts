import { principalSetsOf } from './federated-identity.ts';
import { roleGrants } from './roles.ts';
import { type Binding, findProject, type Iam } from './state.ts';

/** Whether a binding on the resource, or on anything above it, gives the permission to the principal. */
export function allows(iam: Iam, principal: string, permission: string, resource: string): boolean {
  const identifiers = identifiersOf(iam, principal);
  return lineage(canonicalResource(iam, resource))
    .flatMap((name) => bindingsOn(iam, name))
    .some(
      (binding) =>
        roleGrants(iam.roles, binding.role, permission) &&
        binding.members.some((member) => identifiers.has(member)),
    );
}

/** Replaces the bindings of a resource; refuses a role that nobody knows, as Google does. */
export function setPolicy(iam: Iam, resource: string, bindings: readonly Binding[]): void {
  const problem = checkBindings(iam, bindings);
  if (problem !== undefined) throw new Error(problem);
  iam.policies.set(canonicalResource(iam, resource), bindings);
}

/** What Google would refuse about these bindings, if anything. */
export function checkBindings(iam: Iam, bindings: readonly Binding[]): string | undefined {
  const unknown = bindings.find((binding) => !iam.roles.has(binding.role));
  return unknown && `Role ${unknown.role} is not supported for this resource.`;
}

/** One name for a resource: its project by id, its service account in the account's own project. */
export function canonicalResource(iam: Iam, resource: string): string {
  const [collection, project, ...rest] = resource.split('/');
  if (collection !== 'projects' || project === undefined) return resource;
  const owner =
    project === '-' && rest[0] === 'serviceAccounts'
      ? iam.serviceAccounts.get(rest[1] ?? '')?.project
      : project;
  const id = findProject(iam, owner ?? project)?.id ?? project;
  return ['projects', id, ...rest].join('/');
}

function lineage(resource: string): string[] {
  const parts = resource.split('/');
  const names: string[] = [];
  for (let length = parts.length; length >= 2; length -= 2) names.push(parts.slice(0, length).join('/'));
  return names;
}

function bindingsOn(iam: Iam, resource: string): readonly Binding[] {
  return [...(iam.policies.get(resource) ?? []), ...iam.policySources.flatMap((source) => source(resource))];
}

/** Federated identities are not "authenticated users": Google counts those with an account of its own alone. */
function identifiersOf(iam: Iam, principal: string): ReadonlySet<string> {
  if (principal === 'allUsers') return new Set(['allUsers']);
  const identity = iam.identities.get(principal);
  const sets = identity ? principalSetsOf(identity) : ['allAuthenticatedUsers'];
  return new Set([principal, 'allUsers', ...sets]);
}

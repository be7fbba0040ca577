/** An IAM policy, as it travels. */
export type Policy = {
  readonly version?: number;
  readonly bindings?: readonly Binding[];
  readonly etag?: string;
};

export type Binding = {
  readonly role: string;
  readonly members?: readonly string[];
  readonly condition?: object;
};

/**
 * The policies of services, kept apart from the state machine because Access and the proxy read them too: bindings of
 * `projects/p/locations/l/services/s`, under the name that `Access.allows` is asked with.
 */
export interface ServicePolicies {
  get(resource: string): Policy;
  set(resource: string, policy: Policy): void;
  delete(resource: string): void;
  /** Whether `member` holds `role` on the service itself; nothing is inherited here. */
  grants(resource: string, role: string, member: string): boolean;
}

export function createServicePolicies(): ServicePolicies {
  const policies = new Map<string, Policy>();
  return {
    get: (resource) => policies.get(resource) ?? {},
    set: (resource, policy) => void policies.set(resource, policy),
    delete: (resource) => void policies.delete(resource),
    grants: (resource, role, member) =>
      (policies.get(resource)?.bindings ?? []).some(
        (binding) => binding.role === role && (binding.members ?? []).includes(member),
      ),
  };
}

/** Who a workload is after its token was mapped: the part of a federated principal that bindings can name. */
export type FederatedIdentity = {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL` */
  readonly pool: string;
  readonly subject: string;
  readonly groups: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
};

const host = 'iam.googleapis.com';

/** The principal's own name. */
export function principalOf(identity: FederatedIdentity): string {
  return `principal://${host}/${identity.pool}/subject/${identity.subject}`;
}

/** Every set of principals that it belongs to. */
export function principalSetsOf(identity: FederatedIdentity): string[] {
  const pool = `principalSet://${host}/${identity.pool}`;
  return [
    `${pool}/*`,
    ...identity.groups.map((group) => `${pool}/group/${group}`),
    ...Object.entries(identity.attributes).map(([name, value]) => `${pool}/attribute.${name}/${value}`),
  ];
}

/** Instances of one service, each with a pool of connections. */
export type Demand = { readonly instances: number; readonly pool: number };

/** During a rollout the old and the new revision can both be at their most. */
const REVISIONS = 2;

/** Connections that services can ask for at once, at worst. */
export function peak(demands: readonly Demand[]): number {
  return REVISIONS * demands.reduce((sum, { instances, pool }) => sum + instances * pool, 0);
}

/** Connections that services can have. */
export function roomOf(limit: { readonly most: number; readonly reserved: number }): number {
  return Math.max(0, limit.most - limit.reserved);
}

/** The largest pool that all services can have alike: one more and they do not fit. 0 where not even one connection each does. */
export function largestPool(instances: readonly number[], room: number): number | undefined {
  const all = REVISIONS * instances.reduce((sum, count) => sum + count, 0);
  return all === 0 ? undefined : Math.floor(room / all);
}

import type { ServedRequest } from './observer.ts';

/** How many requests a revision answered, by status: those to the URL of the service, and those to a tag of it. */
export type RevisionTotals = {
  readonly project: string;
  readonly region: string;
  readonly service: string;
  readonly revision: string;
  readonly users: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, number>>;
};

/** Counts for people, at once and for good, where Monitoring is late and forgets. */
export class TrafficTotals {
  readonly #totals = new Map<string, RevisionTotals>();

  add({ service, revision, tag, status }: ServedRequest): void {
    const key = JSON.stringify([service.project, service.region, service.service, revision]);
    const before = this.#totals.get(key) ?? { ...service, revision, users: {}, tags: {} };
    const arm = tag === undefined ? 'users' : 'tags';
    const counts = { ...before[arm], [status]: (before[arm][status] ?? 0) + 1 };
    this.#totals.set(key, { ...before, [arm]: counts });
  }

  list(): readonly RevisionTotals[] {
    return [...this.#totals.values()];
  }
}

/**
 * What the Cloud Run state machine asks of the machine that serves revisions. Real processes and proxies behind the
 * server; a double that answers at once under a simulated clock.
 */
export interface Runtime {
  /**
   * Starts the container of a revision. Resolves nothing by itself: the state machine learns the end from `report`,
   * called once, possibly at once.
   */
  start(revision: RevisionSpec, report: (outcome: StartOutcome) => void): void;
  /** Stops and forgets a revision (deleted, or its service deleted). */
  stop(service: ServiceKey, revision: string): void;
  /** The traffic that requests see from now on. Tags answer from their revision only. */
  route(service: ServiceKey, routes: Routes): void;
  /** Ends all routes and processes of a service. */
  remove(service: ServiceKey): void;
  /** URL of the service, or of one of its tags, stable for the life of the service. */
  url(service: ServiceKey, tag?: string): string;
}

export type ServiceKey = { readonly project: string; readonly region: string; readonly service: string };

export type RevisionSpec = {
  readonly service: ServiceKey;
  readonly revision: string;
  /** Image of the ingress container (the one with `ports`, else the first). */
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** Literal and secret values, resolved. */
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
};

export type StartOutcome =
  | { readonly kind: 'ready' }
  /** `never-listens` and `crashed` are code 9, `image-not-found` is code 13. */
  | { readonly kind: 'never-listens' | 'crashed' | 'image-not-found'; readonly detail: string };

export type Routes = {
  /** Percents of named revisions, LATEST resolved; sums to 100, or empty while nothing serves. */
  readonly weights: readonly { readonly revision: string; readonly percent: number }[];
  readonly tags: readonly { readonly tag: string; readonly revision: string }[];
  /** False when callers need a valid ID token and `run.routes.invoke` (private service). */
  readonly public: boolean;
  /** True where the service's own URLs answer nobody from the internet: its ingress is closed, or they are off. */
  readonly closed?: boolean;
  /** True where Identity-Aware Proxy is in front of the service, and calls it in the caller's place. */
  readonly iap?: boolean;
  /** Audiences that an ID token may name: the service's URLs and its custom audiences. Never a tag URL. */
  readonly audiences: readonly string[];
};

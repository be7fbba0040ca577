/** How a container can be bad, in the ways that Cloud Run shows to its users. */
export type ImageFaults = {
  /** The registry does not hold the image. */
  readonly missing?: boolean;
  /** The container listens on another port than the one it was given. */
  readonly neverListens?: boolean;
  /** The container dies by itself, milliseconds after its start. */
  readonly crashAfterMs?: number;
  readonly slow?: Latency;
  readonly errors?: ErrorShare;
  /** Errors begin once the revision has this percent of the traffic, as a pool does that is too small for load. */
  readonly badFrom?: ErrorShare & { readonly percent: number };
  /** The container takes requests and does not answer. */
  readonly hangs?: boolean;
};

/** Added to each answer: always the same, or log-normal through its median and 99th percentile. */
export type Latency =
  | { readonly kind: 'fixed'; readonly ms: number }
  | { readonly kind: 'distribution'; readonly p50Ms: number; readonly p99Ms: number };

/** The part of all requests, from 0 to 1, that the container answers with this status. */
export type ErrorShare = { readonly ratio: number; readonly status: number };

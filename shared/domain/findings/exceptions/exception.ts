/** What somebody answers for, why, and until when. One that lacks any of the three is none. */
export type Exception = {
  /** Id or alias of what it excuses, or `*`: anything in its packages or paths. */
  readonly id: string;
  /** Package URLs, with a version or without, each may be a glob. None: any package, or none at all. */
  readonly packages: readonly string[];
  /** Globs over paths of the checkout or of the image. None: anywhere. */
  readonly paths: readonly string[];
  /** Excuses only what this tool saw; a second tool that saw it too is not answered. */
  readonly tool?: string | undefined;
  /** Of an imported fingerprint or baseline, which means one spot. */
  readonly spot?: ExceptionSpot | undefined;
  readonly reason: string;
  readonly owner: string;
  /** `2026-03-31`, the last day on which it holds, in UTC. */
  readonly expires: string;
  readonly source: ExceptionSource;
};

export type ExceptionSpot = {
  readonly commit?: string | undefined;
  readonly line?: number | undefined;
  /** Finding.anchor; where both hold code, lines are not asked. */
  readonly anchor?: string | undefined;
};

/** Where it is written. */
export type ExceptionSource = { readonly where: string; readonly line: number };

/** How long an exception may last, and when its end is announced. */
export type ExceptionBounds = { readonly maxDays: number; readonly warningDays: number };

export const DEFAULT_EXCEPTION_BOUNDS: ExceptionBounds = { maxDays: 180, warningDays: 14 };

export type ExceptionReview = {
  readonly used: number;
  /** Each as it reads in its file, with path and line. */
  readonly unused: readonly string[];
  /** Matched nothing, but what could have seen it did not prove that it looked. */
  readonly unchecked: readonly string[];
  readonly expired: readonly string[];
  readonly expiring: readonly string[];
};

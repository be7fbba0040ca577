import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import type { Match } from '../../ports/patterns.ts';
import type { Random } from '../../ports/random.ts';

/** Who is asked. Its headers are fetched once for each suite, because an ID token may have ended since the last one; they are never logged. */
export type SmokeTarget = {
  readonly baseUrl: string;
  readonly headers?: (() => Promise<Readonly<Record<string, string>>>) | undefined;
};

export type ProbePorts = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** How regular expressions are looked for; without it, for as long as they take. */
  readonly match?: Match | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The target as one run of a suite sees it. */
export type Recipient = { readonly baseUrl: string; readonly headers: Readonly<Record<string, string>> };

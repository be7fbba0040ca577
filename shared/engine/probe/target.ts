import type { Door } from '../../domain/smoke/door.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import type { Match } from '../../ports/patterns.ts';
import type { Random } from '../../ports/random.ts';

/** Who asks: the headers that say so, or why there are none. */
export type Caller = {
  readonly headers: Readonly<Record<string, string>>;
  readonly noToken?: string | undefined;
};

/** Who is asked, and by whom. The caller's token is fetched once for each suite, because it may have ended since the last one; it is never logged. */
export type SmokeTarget = {
  readonly baseUrl: string;
  readonly caller?: (() => Promise<Caller>) | undefined;
  readonly door?: Door | undefined;
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
export type Recipient = Caller & Pick<SmokeTarget, 'baseUrl' | 'door'>;

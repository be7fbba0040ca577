import type { Clock } from '../../ports/clock.ts';
import type { Endpoints, Environment } from '../../ports/endpoints.ts';
import type { Http } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import type { Retry } from './retry.ts';

/** What a job brings to log in: its inputs, its environment and the ports that the exchange goes through. */
export type IdentityOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly retry: Retry;
  readonly endpoints: Endpoints;
  readonly env: Environment;
  /** Asks GitHub for the job's ID token. */
  readonly requestJobToken: (audience: string) => Promise<string>;
  /** `projects/N/locations/global/workloadIdentityPools/P/providers/X`; without it, Application Default Credentials. */
  readonly workloadIdentityProvider?: string | undefined;
  readonly serviceAccount?: string | undefined;
  /** What the job's ID token is made out to, where the provider asks for something of its own. */
  readonly audience?: string | undefined;
};

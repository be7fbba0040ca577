import { ActionError } from '../../domain/errors/action-error.ts';
import type { JsonObject } from '../../domain/json/json.ts';
import { guardOf } from '../../domain/text/audience.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Identity } from '../../ports/identity.ts';
import type { Log } from '../../ports/log.ts';
import { exchange } from './exchange.ts';
import { idTokens } from './id-tokens.ts';
import { impersonate, mintIdToken, signJwt } from './impersonation.ts';
import type { Retry } from './retry.ts';
import { cachedToken } from './token-cache.ts';

export type FederationParts = {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly retry: Retry;
  readonly provider: string;
  readonly serviceAccount: string | undefined;
  readonly tokenUrl: string;
  readonly iamOrigin: string;
  readonly subjectToken: () => Promise<string>;
  readonly description: string;
  /** What to do where ID tokens are needed and there is no service account. */
  readonly noIdToken: string;
};

/** Workload Identity Federation in memory: nothing is written, everything is renewed when it is due. */
export function federate(parts: FederationParts): Identity {
  const { clock, serviceAccount } = parts;
  let claims: JsonObject = {};
  const federated = cachedToken(
    clock,
    async () => {
      const token = await exchange(parts);
      claims = token.claims;
      return token;
    },
    isPassing,
  );
  if (serviceAccount === undefined) {
    const { description, noIdToken } = parts;
    return { accessToken: federated, idToken: async () => undefined, noIdToken, description };
  }
  const target = { ...parts, origin: parts.iamOrigin, serviceAccount };
  const asJob = async () => ({ token: await federated(), claims });
  return {
    accessToken: cachedToken(clock, async () => impersonate(target, await asJob()), isPassing),
    idToken: idTokens(clock, async (audience) =>
      (guardOf(audience) === 'iap-url' ? signJwt : mintIdToken)(target, await asJob(), audience),
    ),
    description: parts.description,
  };
}

function isPassing(error: unknown): boolean {
  return error instanceof ActionError && PASSING.has(error.code);
}

const PASSING = new Set(['unavailable', 'timeout', 'rate-limited', 'internal', 'id-token-unavailable']);

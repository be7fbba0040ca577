import {
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Http } from '../../ports/http.ts';

export type BreakerOptions = {
  /** Exchanges in a row that got no answer before the host counts as down. */
  readonly failures?: number;
  /** How long it is left alone before one exchange tries it again. */
  readonly pauseMs?: number;
};

/**
 * Leaves a host alone that answers nobody, so that a job fails in seconds instead of waiting out every time limit.
 * For API hosts only: a candidate under a smoke check may be down, and that is the finding.
 */
export function withBreaker(http: Http, { failures = 5, pauseMs = 15_000 }: BreakerOptions = {}): Http {
  const breakers = new Map<string, CircuitBreakerPolicy>();
  const breakerOf = (host: string): CircuitBreakerPolicy => {
    const known = breakers.get(host);
    if (known !== undefined) return known;
    const made = circuitBreaker(handleWhen(gotNoAnswer), {
      halfOpenAfter: pauseMs,
      breaker: new ConsecutiveBreaker(failures),
    });
    breakers.set(host, made);
    return made;
  };
  return {
    send: async (request) => {
      const { host } = new URL(request.url);
      try {
        return await breakerOf(host).execute(() => http.send(request));
      } catch (error) {
        throw isBrokenCircuitError(error) ? leftAlone(host, failures, pauseMs) : error;
      }
    },
  };
}

function gotNoAnswer(error: unknown): boolean {
  return error instanceof ActionError && (error.code === 'unavailable' || error.code === 'timeout');
}

function leftAlone(host: string, failures: number, pauseMs: number): ActionError {
  return new ActionError({
    code: 'unavailable',
    message: `${host} is not asked: its last ${failures} exchanges got no answer.`,
    hint: `It is tried again ${pauseMs / 1000} s after the last failure. Check its status page and the runner's network.`,
    retryAfterMs: pauseMs,
    cause: Object.assign(new Error('circuit open'), { code: 'CIRCUIT_OPEN' }),
  });
}

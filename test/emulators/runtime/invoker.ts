import type { ServiceKey } from '../runtime.ts';

/** Whether a caller may reach a private service, as Cloud Run's front end decides it before any instance. */
export interface Invoker {
  /** @param token the bearer token as sent, or undefined when there is none. */
  check(token: string | undefined, service: ServiceKey, audiences: readonly string[]): InvokerVerdict;
  /** The same for Identity-Aware Proxy in front of it: a token for its OAuth client, or one that the account signed for `https://HOST/*`. */
  checkIap(token: string | undefined, service: ServiceKey, host: string): InvokerVerdict;
}

/** `unverified`: there is a token, but it is not a valid ID token for this service. */
export type InvokerVerdict = 'allowed' | 'missing' | 'unverified' | 'not-permitted';

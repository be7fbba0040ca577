import { guardOf } from '../../domain/text/audience.ts';
import type { Identity } from '../../ports/identity.ts';
import type { Log } from '../../ports/log.ts';
import type { Caller } from './target.ts';

/**
 * Cloud Run has a header of its own, which it checks and takes away, so that a check may send an Authorization of its own, and so
 * that a public service never sees a token. Identity-Aware Proxy reads Authorization. Without a token the service answers for itself whether it needs one.
 */
export async function callerHeaders(
  audience: string,
  { identity, log }: { readonly identity: Identity; readonly log: Log },
): Promise<Caller> {
  const header = guardOf(audience) === 'cloud-run' ? 'x-serverless-authorization' : 'authorization';
  try {
    const token = await identity.idToken(audience);
    return token === undefined
      ? { headers: {}, noToken: identity.noIdToken }
      : { headers: { [header]: `Bearer ${token}` } };
  } catch (error) {
    const noToken = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    log.debug(`No ID token for ${audience}: ${noToken}`);
    const hint = error instanceof Error && 'hint' in error ? error.hint : undefined;
    return { headers: {}, noToken: typeof hint === 'string' ? `${noToken}. ${hint}` : noToken };
  }
}

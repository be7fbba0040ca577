import type { Identity } from '../../ports/identity.ts';
import type { Log } from '../../ports/log.ts';

/**
 * The header that Cloud Run itself checks and takes away, so that a check may send an Authorization of its own, and so
 * that a public service never sees a token. Without a token the service answers for itself whether it needs one.
 */
export async function callerHeaders(
  audience: string,
  { identity, log }: { readonly identity: Identity; readonly log: Log },
): Promise<Record<string, string>> {
  try {
    const token = await identity.idToken(audience);
    return token === undefined ? {} : { 'x-serverless-authorization': `Bearer ${token}` };
  } catch (error) {
    log.debug(`No ID token for ${audience}: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
}

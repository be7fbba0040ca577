import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Identity } from '../../ports/identity.ts';

/**
 * Asks for the first access token at once, so that its way is travelled while the rest of the program is loaded. Whoever
 * asks first gets that answer, a refusal too; afterwards everything is as it was.
 */
export async function earlyLogin(identity: Identity): Promise<Identity> {
  let first: Promise<string> | undefined = identity.accessToken();
  first.catch(() => {});
  // Loading blocks: the request would wait in an open socket until all is loaded.
  await nextTurn();
  return {
    ...identity,
    accessToken: () => {
      const token = first ?? identity.accessToken();
      first = undefined;
      return token;
    },
  };
}

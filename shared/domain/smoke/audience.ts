import { audienceAt } from '../text/audience.ts';
import type { SmokeSuite } from './suite.ts';

/** What a token is made out to: an input wins over the suite, and both over the URL of the service. */
export function tokenAudience(
  given: string | undefined,
  suite: SmokeSuite | 'none',
  { url, serviceUrl }: { readonly url: string | undefined; readonly serviceUrl: string },
): string {
  const chosen = given ?? (suite === 'none' ? undefined : suite.idTokenAudience);
  return chosen === undefined ? serviceUrl : audienceAt(chosen, url);
}

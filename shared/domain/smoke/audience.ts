import type { SmokeSuite } from './suite.ts';

/** Who looks at a token that is made out to an audience: Cloud Run itself, or Identity-Aware Proxy, with an OAuth client of its own or without. */
export type Guard = 'cloud-run' | 'iap-client' | 'iap-url';

/** The guard that an audience is meant for, by its form. */
export function guardOf(audience: string): Guard {
  if (audience.endsWith('.apps.googleusercontent.com')) return 'iap-client';
  return audience.endsWith('/*') ? 'iap-url' : 'cloud-run';
}

/** What a token is made out to: an input wins over the suite, and both over the URL of the service. */
export function tokenAudience(
  given: string | undefined,
  suite: SmokeSuite | 'none',
  serviceUrl: string,
): string {
  return given ?? (suite === 'none' ? undefined : suite.idTokenAudience) ?? serviceUrl;
}

/** What is wrong with an audience, or undefined. A wildcard elsewhere than at the end of a URL would match nothing. */
export function audienceFault(audience: string): string | undefined {
  const isUrl = /^https?:\/\//.test(audience);
  const plain = audience.endsWith('/*') ? audience.slice(0, -1) : audience;
  const fits = isUrl
    ? URL.canParse(plain) && !plain.includes('*')
    : !/[\s*]/.test(audience) && audience !== '';
  return fits
    ? undefined
    : 'Expected an OAuth client ID (NUMBER-….apps.googleusercontent.com), a URL with /* at its end (https://HOST/*), or a custom audience of the service';
}

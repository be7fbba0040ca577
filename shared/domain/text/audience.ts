/** Who looks at a token that is made out to an audience: Cloud Run itself, or Identity-Aware Proxy, with an OAuth client of its own or without. */
export type Guard = 'cloud-run' | 'iap-client' | 'iap-url';

/** The guard that an audience is meant for, by its form. */
export function guardOf(audience: string): Guard {
  if (audience.endsWith('.apps.googleusercontent.com')) return 'iap-client';
  return audience.endsWith('/*') ? 'iap-url' : 'cloud-run';
}

/** What is wrong with an audience, or undefined. A wildcard elsewhere than at the end of a URL would match nothing. */
export function audienceFault(audience: string): string | undefined {
  const isUrl = /^https?:\/\//.test(audience);
  const plain = (audience.endsWith('/*') ? audience.slice(0, -1) : audience).replace(HOST, 'host');
  const fits = isUrl
    ? URL.canParse(plain) && !plain.includes('*')
    : !/[\s*]/.test(audience) && audience !== '';
  return fits
    ? undefined
    : 'Expected an OAuth client ID (NUMBER-….apps.googleusercontent.com), a URL with /* at its end (https://HOST/*), or a custom audience of the service';
}

/** The audience for a URL that is asked: `{host}` is its host, which a tag of each run has of its own. */
export function audienceAt(audience: string, url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? audience.replace(HOST, new URL(url).host) : audience;
}

const HOST = '{host}';

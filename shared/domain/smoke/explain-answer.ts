import { shortened } from '../text/expected.ts';
import type { Answer } from './answer.ts';
import type { Door } from './door.ts';

/** How the request was sent and to which door, as far as that explains who refused it. */
export type Sent = {
  readonly path: string;
  readonly withToken: boolean;
  /** Why no token could be had, and what to do. */
  readonly noToken?: string | undefined;
  /** Whether the token was one for Identity-Aware Proxy. */
  readonly forIap?: boolean | undefined;
  readonly door?: Door | undefined;
};

/**
 * What to do about an answer that did not come from the service itself: Cloud Run's front end and Identity-Aware Proxy refuse requests before a
 * revision sees them, and their pages look like the service's own 401, 403 and 404. undefined for the service's own answers.
 */
export function explainAnswer(answer: Answer, sent: Sent): string | undefined {
  if (isIap(answer)) return explainIap(answer, sent);
  switch (answer.status) {
    case 401:
    case 403:
      return isFrontEndPage(answer) ? explainRefusal(answer.status, sent) : undefined;
    case 404:
      return isFrontEndPage(answer) ? explainNotFound(sent) : undefined;
    case 429:
      return /^\s*(<[^>]*>\s*)*Rate exceeded\.?/i.test(answer.body)
        ? 'Cloud Run answered because no instance was free: raise the maximum of instances or the concurrency'
        : undefined;
    case 503:
    case 504:
      return /upstream (connect error|request timeout)|^\s*Service Unavailable\s*$/i.test(answer.body)
        ? 'Cloud Run answered in place of the container, which did not start, crashed or took too long: see the logs of the revision'
        : undefined;
    default:
      return undefined;
  }
}

/** An app may send its own users to Google's login too, with a callback of its own. */
function isIap({ status, headers, body }: Answer): boolean {
  if (headers['x-goog-iap-generated-response'] === 'true') return true;
  if (status === 401) return /^Invalid IAP credentials/.test(body);
  const { location = '' } = headers;
  if (status < 300 || status >= 400 || !location.startsWith('https://accounts.google.com/')) return false;
  const callback = URL.canParse(location) ? new URL(location).searchParams.get('redirect_uri') : null;
  return callback === null || callback.startsWith('https://iap.googleapis.com/');
}

const IAP_ROLE = 'roles/iap.httpsResourceAccessor';
const IAP_AUDIENCE =
  'the OAuth client ID of the proxy, or https://{host}/* where it has no OAuth client of your own';

function explainIap({ status, body }: Answer, { forIap, noToken }: Sent): string {
  const who = 'Identity-Aware Proxy answered, not the service';
  if (forIap === true && status === 403)
    return `${who}: it knows the account, which may not pass; grant it ${IAP_ROLE} on what the proxy protects`;
  if (forIap === true) {
    const said = /^Invalid IAP credentials: .+/.exec(body)?.[0];
    const quoted = said === undefined ? '' : ` (${shortened(said, 300)})`;
    return `${who}: it did not accept the token${quoted}; id_token_audience must be ${IAP_AUDIENCE}`;
  }
  const why = noToken === undefined ? '' : `; no token for it was sent: ${noToken}`;
  return `${who}: set id_token_audience to ${IAP_AUDIENCE}, and grant ${IAP_ROLE} to the service account of the job${why}`;
}

/** Google's error pages. Neither `server: Google Frontend` nor "not found on this server" would tell: the service's own answers carry the one, Apache's pages the other. */
function isFrontEndPage({ headers, body }: Answer): boolean {
  const challenged = /error="invalid_token".*could not be verified/.test(headers['www-authenticate'] ?? '');
  return (
    challenged ||
    /Your client does not have permission to (get|the requested) URL/.test(body) ||
    /<title>(Error 404 \(Not Found\)!!1|404 Page not found)<\/title>/.test(body)
  );
}

const NO_TOKEN =
  'direct Workload Identity Federation cannot mint one, so give a service_account that has roles/run.invoker';

function explainRefusal(status: 401 | 403, { withToken, noToken = NO_TOKEN, forIap }: Sent): string {
  if (!withToken)
    return `Cloud Run answered, not the service: the service is private and no ID token was sent; ${noToken}`;
  if (forIap === true)
    return 'Cloud Run answered, not the service: the token is for Identity-Aware Proxy, which is not in front of this URL; leave id_token_audience out, or ask a URL behind the proxy';
  return status === 401
    ? "Cloud Run answered, not the service: it did not accept the ID token; its audience must be the service's own URL, also for a tag URL, or a custom audience of the service"
    : 'Cloud Run answered, not the service: the ID token is good, but its identity may not call the service; grant it roles/run.invoker on the service';
}

function explainNotFound({ path, door }: Sent): string {
  const who = "Google's front end answered, not the service";
  if (door?.urlOff === true)
    return `${who}: its default URL is off, and its tag URLs with it; ask through the load balancer, with url or tag_url`;
  if (door?.ingress !== undefined)
    return `${who}: its ingress is "${door.ingress}", which admits no request from the internet, or the tag is not served yet; ask through the load balancer with url or tag_url, run the job on a runner inside the VPC, or set ingress to "all"`;
  if (/^\/[^/?]*z(\?|$)/.test(path)) {
    return `${who}: it keeps some paths that end in "z" on run.app, ${path.split('?')[0]} among them; serve the check under another path, like /health`;
  }
  if (door !== undefined)
    return `${who}: nothing is behind this URL; the tag is not served yet, or tag or service are gone`;
  return (
    `${who}: its ingress does not admit requests from the internet, its default URL is off, ` +
    'or the tag is not served yet; ask through the load balancer, or set ingress to "all"'
  );
}

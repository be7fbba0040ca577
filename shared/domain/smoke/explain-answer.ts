import type { Answer } from './answer.ts';

/** How the request was sent, as far as that explains who refused it. */
export type Sent = { readonly path: string; readonly withToken: boolean };

/**
 * What to do about an answer that did not come from the service itself: Cloud Run's front end and Identity-Aware Proxy refuse requests before a
 * revision sees them, and their pages look like the service's own 401, 403 and 404. undefined for the service's own answers.
 */
export function explainAnswer(answer: Answer, sent: Sent): string | undefined {
  if (isIap(answer)) {
    return 'Identity-Aware Proxy answered, not the service: grant roles/iap.httpsResourceAccessor to the identity of the job, and ask a URL that does not pass it';
  }
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

function isIap({ status, headers }: Answer): boolean {
  if (headers['x-goog-iap-generated-response'] === 'true') return true;
  return status >= 300 && status < 400 && /^https:\/\/accounts\.google\.com\//.test(headers.location ?? '');
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

function explainRefusal(status: 401 | 403, { withToken }: Sent): string {
  if (!withToken) {
    return (
      'Cloud Run answered, not the service: the service is private and no ID token was sent; direct Workload Identity Federation cannot mint one, ' +
      'so give a service_account that has roles/run.invoker'
    );
  }
  return status === 401
    ? "Cloud Run answered, not the service: it did not accept the ID token; its audience must be the service's own URL, also for a tag URL"
    : 'Cloud Run answered, not the service: the ID token is good, but its identity may not call the service; grant it roles/run.invoker on the service';
}

function explainNotFound({ path }: Sent): string {
  if (/^\/[^/?]*z(\?|$)/.test(path)) {
    return `Google's front end answered, not the service: it keeps some paths that end in "z" on run.app, ${path.split('?')[0]} among them; serve the check under another path, like /health`;
  }
  return (
    "Google's front end answered, not the service: its ingress does not admit requests from the internet, its default URL is off, " +
    'or the tag is not served yet; ask through the load balancer, or set ingress to "all"'
  );
}

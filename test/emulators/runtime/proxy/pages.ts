import type { ServerResponse } from 'node:http';
import type { InvokerVerdict } from '../invoker.ts';

export type Page = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What Cloud Run's front end says in place of a private service. */
export function refusalPage(verdict: Exclude<InvokerVerdict, 'allowed'>, path: string): Page {
  if (verdict === 'unverified') {
    const text = `Your client does not have permission to the requested URL <code>${escapeHtml(path)}</code>.`;
    return html(401, 'Unauthorized', 'Unauthorized', text, {
      'www-authenticate':
        'Bearer error="invalid_token" error_description="The access token could not be verified"',
    });
  }
  const text = `Your client does not have permission to get URL <code>${escapeHtml(path)}</code> from this server.`;
  return html(403, 'Forbidden', 'Forbidden', text);
}

/** What Identity-Aware Proxy says in place of the service behind it. */
export function iapPage(verdict: Exclude<InvokerVerdict, 'allowed'>): Page {
  const headers = { 'x-goog-iap-generated-response': 'true' };
  if (verdict === 'missing') {
    const callback = encodeURIComponent(
      'https://iap.googleapis.com/v1/oauth/clientIds/emulator:handleRedirect',
    );
    const location = `https://accounts.google.com/o/oauth2/v2/auth?response_type=code&redirect_uri=${callback}`;
    return { status: 302, headers: { ...headers, location }, body: '' };
  }
  if (verdict === 'unverified') {
    const body = "Invalid IAP credentials: JWT audience doesn't match this application";
    return { status: 401, headers: { ...headers, 'content-type': 'text/html' }, body };
  }
  return html(403, 'Forbidden', 'Forbidden', "You don't have access", headers);
}

/** A URL behind which nothing serves. */
export function notFoundPage(): Page {
  return html(404, 'Page not found', 'Page not found', 'The requested URL was not found on this server.');
}

/** No instance could be started. */
export function unavailablePage(): Page {
  return plain(503, 'Service Unavailable');
}

/** The instance broke off before it answered. */
export function brokenOffPage(): Page {
  return plain(
    503,
    'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
  );
}

/** The instance did not answer within the request time-out. */
export function timeoutPage(): Page {
  return plain(504, 'upstream request timeout');
}

/** What a container says whose own code failed. */
export function failurePage(status: number): Page {
  return { status, headers: { 'content-type': 'application/json' }, body: '{"error":"internal error"}' };
}

/** Answers in place of the instance. */
export function sendPage(response: ServerResponse, page: Page): void {
  response.writeHead(page.status, { ...page.headers, 'content-length': Buffer.byteLength(page.body) });
  response.end(page.body);
}

function plain(status: number, body: string): Page {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}

function html(
  status: number,
  title: string,
  error: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Page {
  const body = `
<html><head>
<meta http-equiv="content-type" content="text/html;charset=utf-8">
<title>${status} ${title}</title>
</head>
<body text=#000000 bgcolor=#ffffff>
<h1>Error: ${error}</h1>
<h2>${text}</h2>
<h2></h2>
</body></html>
`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8', ...headers }, body };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

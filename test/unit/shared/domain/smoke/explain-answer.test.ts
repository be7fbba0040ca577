import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../../../shared/domain/smoke/answer.ts';
import type { Door } from '../../../../../shared/domain/smoke/door.ts';
import { explainAnswer, type Sent } from '../../../../../shared/domain/smoke/explain-answer.ts';

const FORBIDDEN = `
<html><head>
<meta http-equiv="content-type" content="text/html;charset=utf-8">
<title>403 Forbidden</title>
</head>
<body text=#000000 bgcolor=#ffffff>
<h1>Error: Forbidden</h1>
<h2>Your client does not have permission to get URL <code>/health</code> from this server.</h2>
<h2></h2>
</body></html>
`;
const UNAUTHORIZED = FORBIDDEN.replaceAll('Forbidden', 'Unauthorized').replace(
  'get URL',
  'the requested URL',
);
const NOT_FOUND = `<!DOCTYPE html>
<html lang=en>
  <title>Error 404 (Not Found)!!1</title>
  <p><b>404.</b> <ins>That's an error.</ins>
  <p>The requested URL <code>/health</code> was not found on this server.  <ins>That's all we know.</ins>`;
const PAGE_NOT_FOUND = FORBIDDEN.replace('403 Forbidden', '404 Page not found')
  .replace('Forbidden', 'Page not found')
  .replace(/Your client.*server\./, 'The requested URL was not found on this server.');
const APACHE = `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1>
<p>The requested URL was not found on this server.</p><hr><address>Apache/2.4.65 (Debian)</address></body></html>`;

function explain(answer: Partial<Answer>, sent: Partial<Sent> = {}): string | undefined {
  return explainAnswer(
    { status: 200, headers: {}, body: '', durationMs: 1, ...answer },
    { path: '/health', withToken: true, ...sent },
  );
}

describe('explainAnswer', () => {
  test('tells a private service that got no token from one whose caller lacks the role', () => {
    expect(explain({ status: 403, body: FORBIDDEN }, { withToken: false })).toMatch(
      /no ID token was sent.*service_account/,
    );
    expect(explain({ status: 403, body: FORBIDDEN })).toMatch(/grant it roles\/run\.invoker/);
  });

  test('tells a token that was not accepted, by page or by challenge', () => {
    expect(explain({ status: 401, body: UNAUTHORIZED })).toMatch(/audience must be the service's own URL/);
    const challenge =
      'Bearer error="invalid_token" error_description="The access token could not be verified"';
    expect(explain({ status: 401, headers: { 'www-authenticate': challenge } })).toMatch(/audience/);
  });

  test.each([NOT_FOUND, PAGE_NOT_FOUND])("tells the front end's 404 from the service's", (body) => {
    expect(explain({ status: 404, body })).toMatch(/ingress.*default URL is off.*tag is not served yet/);
  });

  test.each(['/healthz', '/healthz?full=1', '/statusz'])('knows that Google keeps %s for itself', (path) => {
    expect(explain({ status: 404, body: NOT_FOUND }, { path })).toMatch(
      /keeps some paths that end in "z".*\/health$/,
    );
  });

  test('knows Identity-Aware Proxy', () => {
    expect(explain({ status: 401, headers: { 'x-goog-iap-generated-response': 'true' } })).toMatch(
      /iap\.httpsResourceAccessor/,
    );
    expect(
      explain({ status: 302, headers: { location: 'https://accounts.google.com/o/oauth2/v2/auth?x' } }),
    ).toMatch(/Identity-Aware Proxy/);
  });

  test("takes only a login with the proxy's own callback for the proxy", () => {
    const login = 'https://accounts.google.com/o/oauth2/v2/auth?redirect_uri=';
    const own = `${login}${encodeURIComponent('https://shop.example.com/callback')}`;
    expect(explain({ status: 302, headers: { location: own } })).toBeUndefined();
    const iap = `${login}${encodeURIComponent('https://iap.googleapis.com/v1/oauth/clientIds/x:handleRedirect')}`;
    expect(explain({ status: 302, headers: { location: iap } })).toMatch(/Identity-Aware Proxy/);
  });

  test('tells why no token was sent where that is known', () => {
    const sent = { withToken: false, noToken: 'a key is missing' };
    expect(explain({ status: 403, body: FORBIDDEN }, sent)).toMatch(
      /no ID token was sent; a key is missing$/,
    );
    const answer = { status: 401, headers: { 'x-goog-iap-generated-response': 'true' } };
    expect(explain(answer, sent)).toMatch(/no token for it was sent: a key is missing$/);
  });

  test.each<[Door, RegExp]>([
    [{ urlOff: true, ingress: 'internal' }, /its default URL is off/],
    [{ ingress: 'internal' }, /its ingress is "internal".*tag is not served yet.*inside the VPC/],
    [{}, /nothing is behind this URL; the tag is not served yet/],
  ])("names what the service's own settings say of its door: %j", (door, hint) => {
    expect(explain({ status: 404, body: NOT_FOUND }, { door })).toMatch(hint);
  });

  test.each([
    [429, 'Rate exceeded.', /no instance was free/],
    [503, 'Service Unavailable', /logs of the revision/],
    [
      503,
      'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
      /did not start, crashed/,
    ],
    [504, 'upstream request timeout', /took too long/],
  ])("knows Cloud Run's own %d %s", (status, body, hint) => {
    expect(explain({ status, body })).toMatch(hint);
  });

  test.each([
    ['its own 403', { status: 403, body: '{"error":"forbidden"}', headers: { server: 'Google Frontend' } }],
    ['its own 401', { status: 401, headers: { 'www-authenticate': 'Basic realm="app"' } }],
    ["Apache's 404", { status: 404, body: APACHE }],
    ['its own 404', { status: 404, body: '{"detail":"Not Found"}' }],
    ['its own 503', { status: 503, body: '{"error":"database is down"}' }],
    ['its own 429', { status: 429, body: '{"error":"slow down"}' }],
    ['a redirect of its own', { status: 302, headers: { location: '/login' } }],
    ['a success', { status: 200, body: FORBIDDEN }],
  ])('says nothing about %s', (_, answer) => {
    expect(explain(answer)).toBeUndefined();
  });
});

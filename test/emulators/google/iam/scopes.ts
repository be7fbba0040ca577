import { cloudPlatform } from './tokens.ts';

const auth = 'https://www.googleapis.com/auth';
const narrower: readonly { readonly path: RegExp; readonly scopes: readonly string[] }[] = [
  { path: /^(?:\/v1)?\/projects\/[^/]+\/serviceAccounts\//, scopes: [`${auth}/iam`] },
  { path: /^\/v3\/projects\/[^/]+\/timeSeries/, scopes: [`${auth}/monitoring`, `${auth}/monitoring.read`] },
  { path: /^\/v2\/entries:list$/, scopes: [`${auth}/logging.admin`, `${auth}/logging.read`] },
  { path: /^\/v2\/entries:write$/, scopes: [`${auth}/logging.admin`, `${auth}/logging.write`] },
  { path: /^\/v1\/projects\/[^/]+$/, scopes: [`${auth}/cloud-platform.read-only`] },
];

/** The scopes of which a token needs one: a token made for impersonation alone opens nothing else. */
export function scopesFor(path: string): readonly string[] {
  return [
    cloudPlatform,
    ...narrower.filter((entry) => entry.path.test(path)).flatMap((entry) => entry.scopes),
  ];
}

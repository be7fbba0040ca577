import type { LoggedRequest } from '../../../bench/side-by-side/requests.ts';

export const START = Date.UTC(2026, 10, 21, 12);
const V2 = '/v2/projects/p/locations/europe-west1';
const V1 = '/apis/serving.knative.dev/v1/namespaces/p/services/shop';

/** A request that arrived so long after the start and was answered after so long. */
export function request(at: number, ms: number, call: string, status: number | null = 200): LoggedRequest {
  const [method = '', path = ''] = call.split(' ');
  return { method, path, query: '', status, ms, at: new Date(START + at).toISOString() };
}

export const CALLS = {
  jobToken: 'GET /github/oidc/token',
  exchange: 'POST /v1/token',
  impersonate: 'POST /v1/projects/-/serviceAccounts/deployer@p.iam.gserviceaccount.com:generateAccessToken',
  idToken: 'POST /v1/projects/-/serviceAccounts/deployer@p.iam.gserviceaccount.com:generateIdToken',
  read: `GET ${V2}/services/shop`,
  write: `PATCH ${V2}/services/shop`,
  wait: `POST ${V2}/operations/1:wait`,
  revision: `GET ${V2}/services/shop/revisions/shop-1`,
  digest: 'HEAD /v2/p/shop/api/manifests/v2',
  evidence: 'POST /v2/entries:list',
  gcloudRead: `GET ${V1}`,
  gcloudWrite: `PUT ${V1}`,
  gcloudWait: 'POST /v1/projects/p/locations/europe-west1/operations/1:wait',
  gcloudTest: 'POST /v1/projects/p/locations/europe-west1/services/shop:testIamPermissions',
} as const;

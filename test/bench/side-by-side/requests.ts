import type { LoggedRequest } from '../../emulators/request-log.ts';

export type { LoggedRequest } from '../../emulators/request-log.ts';

/** What the emulator was asked since the last time, in the order of arrival. */
export async function takeRequests(origin: string): Promise<readonly LoggedRequest[]> {
  const answer = await fetch(`${origin}/_emulator/requests`);
  const { requests } = (await answer.json()) as { requests: LoggedRequest[] };
  await fetch(`${origin}/_emulator/requests`, { method: 'DELETE' });
  return requests.toSorted((a, b) => a.at.localeCompare(b.at));
}

export type Kind = 'log in' | 'read' | 'write' | 'wait' | 'other';

/** What a request is for, in the Admin API v2 of the bundles and in the v1 of gcloud. */
export function kindOf({ method, path }: Pick<LoggedRequest, 'method' | 'path'>): Kind {
  if (LOG_IN.test(path)) return 'log in';
  if (method === 'POST' && path.endsWith(':wait')) return 'wait';
  if (SERVICE.test(path)) {
    if (method === 'GET') return 'read';
    if (method === 'PATCH' || method === 'PUT') return 'write';
  }
  return 'other';
}

const LOG_IN = /^\/github\/oidc\/token$|^\/v1\/token$|:generateAccessToken$/;
const SERVICE =
  /^\/v2\/projects\/[^/]+\/locations\/[^/]+\/services\/[^/:]+$|^\/apis\/serving\.knative\.dev\/v1\/namespaces\/[^/]+\/services\/[^/:]+$/;

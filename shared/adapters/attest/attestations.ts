import { ActionError } from '../../domain/errors/action-error.ts';
import { arrayAt, isObject, type Json } from '../../domain/json/json.ts';
import type { Attestations } from '../../ports/attestations.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Http, HttpAnswer } from '../../ports/http.ts';
import { attestationPermissions } from './permissions.ts';

export type AttestationsOptions = {
  readonly http: Http;
  readonly env: Environment;
  readonly token: string | undefined;
  /** Repeats what only reads. */
  readonly retry: <T>(what: string, work: () => Promise<T>) => Promise<T>;
};

/** Of the newest; an image is not scanned more often within the age that a deployment accepts. */
const PAGE = 100;

/** One plain request: GitHub's client costs more than the call. */
export function makeAttestations({ http, env, token, retry }: AttestationsOptions): Attestations {
  const api = (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, '');
  return {
    list: async (digest, predicateType) => {
      const query = `per_page=${PAGE}&predicate_type=${encodeURIComponent(predicateType)}`;
      const what = `list the attestations of ${digest} in ${env.GITHUB_REPOSITORY}`;
      const answer = await retry(what, async () => {
        const given = await http.send({
          method: 'GET',
          url: `${api}/repos/${env.GITHUB_REPOSITORY}/attestations/${digest}?${query}`,
          headers: {
            accept: 'application/vnd.github+json',
            // The last version whose answer holds the bundles themselves.
            'x-github-api-version': '2022-11-28',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          timeoutMs: 30_000,
          followRedirects: 'same-host',
        });
        if (given.status === 429 || given.status >= 500) throw failure(given, what);
        return given;
      });
      // Also of a repository that the token may not see: either way there is nothing to rely on.
      if (answer.status === 404) return [];
      if (answer.status !== 200) throw failure(answer, what);
      return bundlesIn(answer, what);
    },
  };
}

function bundlesIn(answer: HttpAnswer, what: string): readonly Json[] {
  const body = parsed(answer.body);
  if (!isObject(body) || !Array.isArray(body.attestations)) throw strange(what);
  return arrayAt(body, 'attestations').map((entry) => {
    const bundle = isObject(entry) ? entry.bundle : undefined;
    if (!isObject(bundle)) throw strange(what);
    return bundle;
  });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function strange(what: string): ActionError {
  return new ActionError({
    code: 'unavailable',
    message: `Could not ${what}: expected bundles, found an answer without them`,
    hint: 'GitHub may have changed its API; see whether a newer release of this action knows it.',
  });
}

function failure({ status, body }: HttpAnswer, what: string): ActionError {
  const answer = parsed(body);
  const told = isObject(answer) && typeof answer.message === 'string' ? `: ${answer.message}` : '';
  const denied = status === 401 || status === 403;
  return new ActionError({
    code: status === 401 ? 'unauthenticated' : denied ? 'permission-denied' : 'unavailable',
    message: `Could not ${what}: GitHub answered ${status}${told}`,
    hint: denied ? attestationPermissions('read') : undefined,
    status,
  });
}

import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Http } from '../../ports/http.ts';

export type IdTokenParts = {
  readonly http: Http;
  readonly env: Environment;
  /** Repeats what only reads. */
  readonly retry: <T>(what: string, work: () => Promise<T>) => Promise<T>;
};

/**
 * Asks GitHub for the job's own ID token, made out to an audience. Not by the toolkit's getIDToken: this is the first
 * request of every login, the toolkit is loaded while it is under way, and it goes through our proxy, log and retries.
 */
export function jobTokens({ http, env, retry }: IdTokenParts): (audience: string) => Promise<string> {
  return (audience) =>
    retry("get the job's ID token", async () => {
      const answer = await http.send({
        method: 'GET',
        // The URL has a query already.
        url: `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`,
        headers: {
          authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`,
          accept: 'application/json',
        },
        timeoutMs: 30_000,
      });
      const token = answer.status === 200 ? tokenIn(answer.body) : undefined;
      if (token !== undefined) return token;
      throw refusal(answer.status, audience);
    });
}

function tokenIn(body: string): string | undefined {
  try {
    const { value } = JSON.parse(body);
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}

function refusal(status: number, audience: string): ActionError {
  const found = status === 200 ? 'the answer holds none' : `HTTP ${status}`;
  const busy = status === 429 || status >= 500;
  return new ActionError({
    code: busy ? 'unavailable' : 'id-token-unavailable',
    message: `GitHub gave no ID token for the audience '${audience}': ${found}.`,
    hint: 'GitHub answers with 403 where the job may not have one; otherwise see https://www.githubstatus.com.',
    status,
  });
}

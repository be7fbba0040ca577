import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import { withinTime } from './time-limit.ts';

/** Asks GitHub for the job's ID token, and tells a missing permission from a failure. */
export async function jobToken(
  env: Environment,
  request: (audience: string) => Promise<string>,
  audience: string,
): Promise<string> {
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL || !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) throw notPermitted();
  try {
    return await withinTime(REQUEST_LIMIT_MS, "get the job's ID token from GitHub", request(audience));
  } catch (error) {
    if (error instanceof ActionError) throw error;
    const text = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
    throw new ActionError({
      code: 'id-token-unavailable',
      message: `GitHub gave no ID token for the audience '${audience}'. ${text}`,
      hint: 'GitHub answers with 403 where the job may not have one; otherwise see https://www.githubstatus.com.',
    });
  }
}

const REQUEST_LIMIT_MS = 60_000;

function notPermitted(): ActionError {
  return new ActionError({
    code: 'id-token-unavailable',
    message:
      'Expected the job to have an ID token to log in with, found none: GitHub offers it only where it is permitted.',
    hint: [
      'Add to the job, and to the job that calls it if it is a reusable workflow:',
      '  permissions:',
      '    contents: read',
      '    id-token: write',
      'Pull requests from forks never get one.',
    ].join('\n'),
  });
}

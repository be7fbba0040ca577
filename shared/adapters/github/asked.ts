import { ActionError } from '../../domain/errors/action-error.ts';

/** Does what is wanted of GitHub; a refusal tells it, and the permission that a job may lack. */
export async function asked<T>(
  wanted: string,
  permission: `${string}: ${'read' | 'write'}`,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failure(error, wanted, permission);
  }
}

function failure(error: unknown, wanted: string, permission: string): ActionError {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof ActionError) return at;
  }
  const { status, response } = error as { status?: number; response?: { headers?: Headers } };
  const text = error instanceof Error ? error.message : String(error);
  return new ActionError({
    code: codeOf(status, text),
    message: `Could not ${wanted}: GitHub answered ${status ?? 'nothing'}: ${text}`,
    hint: hintOf(status, text, permission),
    status,
    retryAfterMs: waitOf(response?.headers),
  });
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function codeOf(status: number | undefined, text: string): ActionError['code'] {
  // Too much in too short a time is a 403 too.
  if (status === 403 && /rate limit/i.test(text)) return 'rate-limited';
  return CODES[status ?? 0] ?? (status !== undefined && status >= 500 ? 'unavailable' : 'internal');
}

const CODES: Readonly<Record<number, ActionError['code']>> = {
  401: 'unauthenticated',
  403: 'permission-denied',
  404: 'not-found',
  409: 'conflict',
  410: 'failed-precondition',
  413: 'failed-precondition',
  422: 'invalid-argument',
  429: 'rate-limited',
};

function hintOf(status: number | undefined, text: string, permission: string): string | undefined {
  if (/(?:advanced security|code security|code scanning) (?:must be|is not) enabled/i.test(text)) {
    return 'Switch it on under Settings, Advanced Security; private repositories need a licence for it.';
  }
  // GitHub hides what a token may not see behind a 404.
  if ((status !== 403 && status !== 404) || codeOf(status, text) === 'rate-limited') return undefined;
  return ['Add to the job:', '  permissions:', '    contents: read', `    ${permission}`].join('\n');
}

function waitOf(headers: Headers | undefined): number | undefined {
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
}

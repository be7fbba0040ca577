import { ActionError } from '../../domain/errors/action-error.ts';

/** A write that got no answer: known not to have left, or lost with its outcome unknown. */
export function asLostWrite(error: unknown, wanted: string): unknown {
  if (!(error instanceof ActionError)) return error;
  if (error.code !== 'unavailable' && error.code !== 'timeout' && error.code !== 'cancelled') return error;
  if (neverSent(error.cause)) return error;
  return new ActionError({
    code: 'answer-lost',
    message: `Asked to ${wanted}, but the answer was lost: ${error.message}`,
    hint: 'Whether it was applied is unknown: the state must be read before it is tried again.',
    cause: error,
  });
}

// Only what fails before a byte of the request can leave; anything unknown counts as sent.
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CIRCUIT_OPEN|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/;

function neverSent(cause: unknown): boolean {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && BEFORE_SENDING.test(code);
}

import { ActionError } from '../../domain/errors/action-error.ts';

/** Says why no answer came. `cause.code` keeps the socket's own code, by which a caller knows whether anything was sent. */
export function connectionFailure(error: unknown, target: string): ActionError {
  const { cause } = error as { cause?: SocketError };
  if (cause === undefined || cause.code === 'ERR_INVALID_URL') {
    return new ActionError({
      code: 'invalid-argument',
      message: `Could not build the request to ${target}: ${cause?.message ?? (error as Error).message}`,
      cause: error,
    });
  }
  const { text, hint } = explain(cause);
  return new ActionError({ code: 'unavailable', message: `No answer from ${target}: ${text}.`, hint, cause });
}

type SocketError = { readonly name?: string; readonly code?: string; readonly message?: string };

function explain({ name, code = '', message = 'unknown reason' }: SocketError): {
  text: string;
  hint?: string;
} {
  if (code === 'ECONNREFUSED') return { text: 'the connection was refused, nothing listens there' };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return {
      text: `the host name could not be resolved (${code})`,
      hint: 'Check the host name. A self-hosted runner behind a proxy needs HTTPS_PROXY.',
    };
  }
  if (CLOSED.has(code)) return { text: `the connection was closed before an answer came (${code})` };
  if (CONNECT_TIMEOUT.has(code)) {
    return {
      text: `the host did not accept a connection in time (${code})`,
      hint: 'Check firewalls. A self-hosted runner behind a proxy needs HTTPS_PROXY.',
    };
  }
  if (isTls(code)) {
    return {
      text: `the TLS certificate or handshake was refused (${code})`,
      hint: 'Behind a proxy that re-signs TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
    };
  }
  if (code === 'UND_ERR_INVALID_ARG' && message.startsWith('Proxy-Authorization')) {
    return {
      text: 'behind HTTPS_PROXY, no redirect can be followed with Proxy-Authorization',
      hint: 'Follow no redirects, or let the check send no Authorization of its own: the token of Identity-Aware Proxy then stands there.',
    };
  }
  if (name === 'HTTPParserError') return { text: 'the answer is not HTTP' };
  return { text: code === '' ? message : `${message} (${code})` };
}

const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const CONNECT_TIMEOUT = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

function isTls(code: string): boolean {
  return /^(EPROTO|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code);
}

import { ActionError, type ErrorCode } from '../../domain/errors/action-error.ts';
import { attestationPermissions } from './permissions.ts';

/** Which step of signing failed, without what the services were sent. */
export function signingFailure(error: unknown, secrets: readonly string[]): ActionError {
  const text = withoutSecrets(reasonOf(error), secrets);
  const refused = /resource not accessible|HTTP 403|\b403\b|must have admin rights/i.test(text);
  const code: ErrorCode = refused ? 'permission-denied' : 'unavailable';
  return new ActionError({
    code,
    message: `Could not sign the verdict: ${text}`,
    hint: refused
      ? attestationPermissions('write')
      : 'Signing asks Sigstore and GitHub; see https://www.githubstatus.com and https://status.sigstore.dev.',
  });
}

/** Of an error and its causes: the innermost says what happened, the outermost at which step. */
function reasonOf(error: unknown): string {
  const messages: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message);
  const told = messages.filter((message, index) => message !== '' && messages.indexOf(message) === index);
  return told.join(': ').replaceAll(/\s+/g, ' ').slice(0, 500) || 'for an unknown reason';
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret !== '');
  const bare = known.reduce((left, secret) => left.replaceAll(secret, '***'), text);
  // An ID token that a service repeats in its refusal.
  return bare.replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***');
}

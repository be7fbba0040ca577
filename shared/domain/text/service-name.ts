import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** The name of a Cloud Run service, by the server's own rules. */
export function parseServiceName(text: string): Result<string, string> {
  const value = text.trim();
  if (value.length > 49) {
    return expected('a service name of at most 49 characters', text, ` (${value.length} characters)`);
  }
  if (/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(value)) return ok(value);
  return expected(
    'a service name of lower-case letters, digits and hyphens, that begins with a letter and does not end with a hyphen',
    text,
  );
}

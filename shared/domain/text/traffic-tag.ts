import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** The tag of a traffic target, by the server's own rules. */
export function parseTrafficTag(text: string): Result<string, string> {
  const value = text.trim();
  if (/^[a-z][a-z0-9-]{1,43}[a-z0-9]$/.test(value)) return ok(value);
  return expected(
    'a tag of at least 3 lower-case letters, digits and hyphens, that begins with a letter and does not end with a hyphen',
    text,
  );
}

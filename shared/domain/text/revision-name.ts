import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** The short name of a revision. */
export function parseRevisionName(text: string): Result<string, string> {
  const value = text.trim();
  if (/^[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(value)) return ok(value);
  return expected('the short name of a revision, like app-00012-abc', text);
}

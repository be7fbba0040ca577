import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** A project id, also of the older form `example.com:project`. A project number is told apart, because most URLs need the id. */
export function parseProjectId(text: string): Result<string, string> {
  const value = text.trim();
  if (/^([a-z0-9.-]+\.[a-z]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(value)) return ok(value);
  const number = /^\d+$/.test(value)
    ? ', which is a project number; the id is on the same page of the console'
    : '';
  return expected(
    'a project id of 6 to 30 lower-case letters, digits and hyphens, like my-project-123',
    text,
    number,
  );
}

import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** YAML 1.2 core booleans, the ones that workflow authors know from @actions/core. */
export function parseBoolean(text: string): Result<boolean, string> {
  const value = text.trim();
  if (['true', 'True', 'TRUE'].includes(value)) return ok(true);
  if (['false', 'False', 'FALSE'].includes(value)) return ok(false);
  return expected('true or false', text);
}

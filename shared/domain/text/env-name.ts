import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** What Cloud Run sets itself, and refuses to be told. */
const RESERVED = ['PORT', 'K_SERVICE', 'K_REVISION', 'K_CONFIGURATION'];

/** The name of an environment variable of a container. */
export function parseEnvName(text: string): Result<string, string> {
  if (RESERVED.includes(text))
    return expected('the name of an environment variable', text, ', which Cloud Run sets itself');
  if (text.startsWith('X_GOOGLE_'))
    return expected('the name of an environment variable', text, '; Google keeps X_GOOGLE_ for itself');
  if (/^[A-Za-z_.-][A-Za-z0-9_.-]*$/.test(text)) return ok(text);
  return expected(
    'the name of an environment variable (letters, digits, "_", "-", ".", no digit first)',
    text,
  );
}

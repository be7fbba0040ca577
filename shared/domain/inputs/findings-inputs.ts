import { ok } from '../errors/problem.ts';
import { parseBoolean } from '../text/boolean.ts';
import { expected } from '../text/expected.ts';
import {
  anyText,
  filledByRunner,
  type InputTable,
  oneOf,
  optional,
  type Parse,
  withDefault,
} from './input.ts';

/** By what findings are compared, and who is told of them: the same inputs in every action that has findings. */
export const FINDINGS_INPUTS = {
  compare_with: optional(parseCommit),
  known_file: withDefault(oneOf('keep', 'prune', 'adopt'), 'keep'),
  mode: withDefault(oneOf('enforce', 'report'), 'enforce'),
  upload_sarif: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
  comment: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
  upload_artifact: withDefault(parseBoolean, 'true'),
  github_token: filledByRunner(anyText),
  log_format: withDefault(oneOf('text', 'json'), 'text'),
} as const satisfies InputTable;

/** `auto`: where the token may. */
export type Choice = 'auto' | 'true' | 'false';

/** A ref or a commit, as git takes it; never an option. */
function parseCommit(text: string): ReturnType<Parse<string>> {
  const value = text.trim();
  return /^[\w./@^~{}+][\w./@^~{}+-]*$/.test(value) && !value.includes('..')
    ? ok(value)
    : expected('base, or a branch, tag or commit', text);
}

/** The name of a gate is one of an artifact too: what actions/upload-artifact refuses is refused. */
export function parseGateName(text: string): ReturnType<Parse<string>> {
  const value = text.trim();
  return /["<>|*?:\\/\r\n]/.test(value)
    ? expected('a name without " : < > | * ? \\ / and line breaks', text)
    : ok(value);
}

import { ok } from '../../shared/domain/errors/problem.ts';
import {
  anyText,
  filledByRunner,
  type InputTable,
  oneOf,
  optional,
  type Parse,
  withDefault,
} from '../../shared/domain/inputs/input.ts';
import { parseBoolean } from '../../shared/domain/text/boolean.ts';
import { expected } from '../../shared/domain/text/expected.ts';

/** By what is judged, and who is told. */
export const REPORT_INPUTS = {
  policy: optional(anyText),
  compare_with: optional(parseCommit),
  known_file: withDefault(oneOf('keep', 'prune', 'adopt'), 'keep'),
  mode: withDefault(oneOf('enforce', 'report'), 'enforce'),
  upload_sarif: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
  comment: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
  upload_artifact: withDefault(parseBoolean, 'true'),
  name: withDefault(parseName, 'security-gate'),
  cyclonedx: withDefault(parseBoolean, 'false'),
  attest: withDefault(parseBoolean, 'false'),
  github_token: filledByRunner(anyText),
  log_format: withDefault(oneOf('text', 'json'), 'text'),
} as const satisfies InputTable;

/** A ref or a commit, as git takes it; never an option. */
function parseCommit(text: string): ReturnType<Parse<string>> {
  const value = text.trim();
  return /^[\w./@^~{}+][\w./@^~{}+-]*$/.test(value) && !value.includes('..')
    ? ok(value)
    : expected('base, or a branch, tag or commit', text);
}

/** Of an artifact: what actions/upload-artifact refuses in one. */
function parseName(text: string): ReturnType<Parse<string>> {
  const value = text.trim();
  return /["<>|*?:\\/\r\n]/.test(value)
    ? expected('a name without " : < > | * ? \\ / and line breaks', text)
    : ok(value);
}

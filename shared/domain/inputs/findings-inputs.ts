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
  type Values,
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

/** What the user asked of findings, whichever action has them. */
export type FindingsWish = {
  /** `base`, or a ref; absent: only the file of known findings says what is known. */
  readonly compareWith?: string | undefined;
  readonly knownFile: 'keep' | 'prune' | 'adopt';
  readonly enforce: boolean;
  readonly uploadSarif: Choice;
  readonly comment: Choice;
  readonly uploadArtifact: boolean;
  readonly token?: string | undefined;
  readonly logFormat: 'text' | 'json';
};

/** The inputs as they were read, under the names that the code has for them. */
export function findingsWish(read: Values<typeof FINDINGS_INPUTS>): FindingsWish {
  return {
    compareWith: read.compare_with,
    knownFile: read.known_file,
    enforce: read.mode === 'enforce',
    uploadSarif: read.upload_sarif,
    comment: read.comment,
    uploadArtifact: read.upload_artifact,
    token: read.github_token,
    logFormat: read.log_format,
  };
}

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

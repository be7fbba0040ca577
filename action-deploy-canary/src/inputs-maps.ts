import { err, ok, type Result } from '../../shared/domain/errors/problem.ts';
import { parseEnvName } from '../../shared/domain/text/env-name.ts';
import { expected } from '../../shared/domain/text/expected.ts';
import { parseKeyValues } from '../../shared/domain/text/key-values.ts';
import { parseSecretReference, type SecretReference } from '../../shared/domain/text/secret-reference.ts';

type Texts = ReadonlyMap<string, string>;

/** Secrets by the place that they are put into. */
export type SecretPlaces = {
  readonly env: ReadonlyMap<string, SecretReference>;
  readonly files: ReadonlyMap<string, SecretReference>;
};

/** Plain environment variables. */
export const parseEnvVars = (text: string): Result<Texts, string> => parseKeyValues(text, parseEnvName);

/** Secrets as gcloud's users write them: `NAME=secret:version` for a variable, `/dir/file=secret:version` for a file. */
export function parseSecrets(text: string): Result<SecretPlaces, string> {
  const entries = parseKeyValues(text, (name) =>
    name.startsWith('/') ? parseFilePath(name) : parseEnvName(name),
  );
  if (!entries.ok) return entries;
  const env = new Map<string, SecretReference>();
  const files = new Map<string, SecretReference>();
  const problems: string[] = [];
  for (const [name, value] of entries.value) {
    const reference = parseGlobalSecret(value);
    if (!reference.ok) problems.push(`${reference.error} as the secret of ${name}`);
    else if (name.startsWith('/')) files.set(name, reference.value);
    else env.set(name, reference.value);
  }
  return problems.length > 0 ? err(problems.join('; ')) : ok({ env, files });
}

/** Labels, by the rules that all of Google Cloud shares. */
export function parseLabels(text: string): Result<Texts, string> {
  const labels = parseKeyValues(text, parseLabelKey);
  if (!labels.ok) return labels;
  const wrong = [...labels.value].filter(([, value]) => !/^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u.test(value));
  if (wrong.length === 0) return labels;
  return err(
    wrong
      .map(
        ([key]) =>
          `Expected at most 63 lower-case letters, digits, "_" and "-" as the value of ${key}, found others`,
      )
      .join('; '),
  );
}

function parseLabelKey(key: string): Result<string, string> {
  if (/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u.test(key)) return ok(key);
  return expected('a label of lower-case letters, digits, "_" and "-", that begins with a letter', key);
}

function parseFilePath(path: string): Result<string, string> {
  const steps = path.split('/').slice(1);
  if (steps.length > 1 && steps.every((step) => !['', '.', '..'].includes(step))) return ok(path);
  return expected('the path of a file in a directory of its own, like /secrets/key', path);
}

/** Cloud Run names a secret by project and name, and has no place for a location. */
function parseGlobalSecret(text: string): Result<SecretReference, string> {
  const parsed = parseSecretReference(text);
  if (!parsed.ok || parsed.value.location === undefined) return parsed;
  return err(
    `Expected a global secret, found one of the location ${parsed.value.location}, which Cloud Run cannot read`,
  );
}

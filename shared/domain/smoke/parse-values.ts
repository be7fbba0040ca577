import type { Json } from '../json/json.ts';
import { looksLikeToken } from '../settings/token-like.ts';
import { parseSecretReference } from '../text/secret-reference.ts';
import type { ParsedDocument } from '../yaml/parse-document.ts';
import type { Note } from './note.ts';
import type { RawExpectations, RawStep, RawSuite } from './raw-suite.ts';
import type { WantedValue } from './suite.ts';
import { holesIn } from './template.ts';

export type ParsedValues = {
  readonly values: Readonly<Record<string, Json>>;
  readonly wanted: readonly WantedValue[];
};

/** The values that a suite has or wants before its first request. */
export function parseValues({ value: raw, problemAt }: ParsedDocument<RawSuite>, note: Note): ParsedValues {
  const { variables = {}, env = [], secrets = {} } = raw;
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value === 'string' && holesIn(value).names.length > 0)
      note(['variables', name], 'Expected a plain value, found one that uses another variable');
  }
  const fromEnv = env.map((name, index): WantedValue => {
    const place = placeOf(problemAt(['env', index], ''));
    return { kind: 'env', name: `env.${name}`, source: name, place };
  });
  const fromSecrets = Object.entries(secrets).map(([name, source]): WantedValue => {
    const path = ['secrets', name];
    if (name in variables)
      note(path, `Expected a name of its own, found "${name}" in "variables" too`, 'key');
    const fault = secretFault(source);
    if (fault !== undefined) note(path, fault);
    const kind = source.startsWith('projects/') ? 'secret' : 'secret-env';
    return { kind, name, source, place: placeOf(problemAt(path, '')) };
  });
  return { values: variables, wanted: [...fromEnv, ...fromSecrets, ...schemaFiles(raw, problemAt)] };
}

function schemaFiles(
  raw: RawSuite,
  problemAt: ParsedDocument<RawSuite>['problemAt'],
): readonly WantedValue[] {
  return (['setup', 'checks', 'cleanup'] as const).flatMap((part) =>
    (raw[part] ?? []).flatMap(({ expect }, index): readonly WantedValue[] => {
      const schema = isExpectations(expect) ? expect.schema : undefined;
      if (typeof schema !== 'string') return [];
      const place = placeOf(problemAt([part, index, 'expect', 'schema'], ''));
      return [{ kind: 'schema', name: schema, source: schema, place }];
    }),
  );
}

const isExpectations = (expect: RawStep['expect']): expect is RawExpectations =>
  typeof expect === 'object' && !Array.isArray(expect);

/** What stands here may be the secret itself, so no message repeats it. */
function secretFault(source: string): string | undefined {
  if (source.startsWith('projects/')) {
    const parsed = parseSecretReference(source);
    return parsed.ok ? undefined : parsed.error;
  }
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(source) && !looksLikeToken(source)) return undefined;
  return `Expected the name of an environment variable, or projects/PROJECT/secrets/NAME[/versions/VERSION], found ${source.length} characters of another form; the secret itself never stands in this file`;
}

function placeOf({ where, line, column }: WantedValue['place']): WantedValue['place'] {
  return { where, line, column };
}

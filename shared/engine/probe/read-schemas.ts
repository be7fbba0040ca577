import type { Problem } from '../../domain/errors/problem.ts';
import type { JsonObject } from '../../domain/json/json.ts';
import { schemaFaults } from '../../domain/smoke/body-schema.ts';
import type { Check, SmokeSuite, WantedValue } from '../../domain/smoke/suite.ts';
import { parseDocument } from '../../domain/yaml/parse-document.ts';
import type { Files } from '../../ports/files.ts';

export type Schemas = {
  readonly found: ReadonlyMap<string, JsonObject>;
  readonly problems: readonly Problem[];
};

/** Reads the schemas that stand in files of their own, JSON or YAML. */
export async function readSchemas({ wanted }: SmokeSuite, files: Files): Promise<Schemas> {
  const found = new Map<string, JsonObject>();
  const problems: Problem[] = [];
  for (const one of wanted) {
    if (one.kind !== 'schema' || found.has(one.source)) continue;
    const text = await files.read(one.source);
    if (text === undefined) problems.push(notThere(one));
    else problems.push(...keep(one.source, text, found));
  }
  return { found, problems };
}

/** The suite with its schemas in the place of their files. */
export function withSchemas(
  { setup, checks, cleanup }: SmokeSuite,
  found: ReadonlyMap<string, JsonObject>,
): Pick<SmokeSuite, 'setup' | 'checks' | 'cleanup'> {
  const filled = (check: Check): Check => {
    const { schema: wanted } = check.expectation;
    const schema = wanted?.kind === 'file' ? found.get(wanted.path) : undefined;
    if (schema === undefined) return check;
    return { ...check, expectation: { ...check.expectation, schema: { kind: 'inline', schema } } };
  };
  return { setup: setup.map(filled), checks: checks.map(filled), cleanup: cleanup.map(filled) };
}

function keep(path: string, text: string, found: Map<string, JsonObject>): readonly Problem[] {
  const parsed = parseDocument<JsonObject>(text, path, {
    title: 'a JSON Schema',
    type: 'object',
    minProperties: 1,
  });
  if (!parsed.ok) return parsed.error;
  const { value, problemAt } = parsed.value;
  found.set(path, value);
  return schemaFaults(value).map((fault) => problemAt(fault.path, fault.message));
}

function notThere({ source, place }: WantedValue): Problem {
  const hint = 'Paths are relative to the workspace. Is the repository checked out before this step?';
  return { ...place, message: `Expected a JSON Schema at ${source}, found no file`, hint };
}

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

type Variables = Readonly<Record<string, string>>;

/**
 * The inputs as the runner hands them over: every input of action.yml has its variable, with its default where the
 * workflow says nothing; what action.yml does not know is handed over all the same.
 */
export async function inputVariables(entry: string, given: Variables, token: string): Promise<Variables> {
  const path = join(dirname(dirname(entry)), 'action.yml');
  const { inputs } = parse(await readFile(path, 'utf8')) as {
    inputs: Record<string, { default?: string } | null>;
  };
  const all: Record<string, string> = {};
  for (const [name, input] of Object.entries(inputs)) all[name] = evaluate(input?.default ?? '', token);
  Object.assign(all, given);
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [variableOf(name), value]));
}

/** Hyphens stay. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The one expression that action.yml may hold. */
function evaluate(text: string, token: string): string {
  return text.replaceAll(/\$\{\{ *github\.token *\}\}/g, token);
}

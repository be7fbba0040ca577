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
  const inputs = known.get(path) ?? readInputs(path);
  known.set(path, inputs);
  const all: Record<string, string> = {};
  for (const [name, input] of Object.entries(await inputs)) all[name] = evaluate(input?.default ?? '', token);
  Object.assign(all, given);
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [variableOf(name), value]));
}

type Inputs = Readonly<Record<string, { readonly default?: string } | null>>;

/** Steps are many, and to read an action.yml takes longer than most of what a test does. */
const known = new Map<string, Promise<Inputs>>();

async function readInputs(path: string): Promise<Inputs> {
  const { inputs } = parse(await readFile(path, 'utf8')) as { readonly inputs: Inputs };
  return inputs;
}

/** Hyphens stay. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The one expression that action.yml may hold. */
function evaluate(text: string, token: string): string {
  return text.replaceAll(/\$\{\{ *github\.token *\}\}/g, token);
}

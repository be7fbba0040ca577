import type { Problem } from '../errors/problem.ts';
import { shown } from '../text/expected.ts';
import { suggestion } from '../text/nearest.ts';
import type { InputTable, Values } from './input.ts';

export type Environment = { readonly [name: string]: string | undefined };

/** What could be read, beside everything that could not: rules between inputs are checked on the rest all the same. */
export type InputsRead<T extends InputTable> = {
  readonly values: Partial<Values<T>>;
  readonly problems: readonly Problem[];
};

/** What to write here in place of an input that another action knows, by its name. */
export type Elsewhere = { readonly [name: string]: string };

/**
 * Reads a table of inputs from the variables that the runner sets: INPUT_ and the name in upper case, blanks as underscores, hyphens kept.
 * A hyphen counts as an underscore, and an empty input as none.
 */
export function readInputs<T extends InputTable>(
  env: Environment,
  table: T,
  elsewhere: Elsewhere = {},
): InputsRead<T> {
  const given = givenInputs(env);
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, input] of Object.entries(table)) {
    const spellings = withoutDefault(given.get(name) ?? [], input);
    const [first, second] = spellings;
    if (first !== undefined && second !== undefined) {
      const names = spellings.map(({ spelling }) => spelling).join(' and as ');
      problems.push({ where: name, message: `Expected the input once, found it as ${names}` });
      continue;
    }
    const text = first?.text ?? input.default;
    if (text === undefined && input.presence === 'optional') continue;
    const parsed = input.parse(text ?? '', name);
    if (parsed.ok) values[name] = parsed.value;
    else if (typeof parsed.error === 'string') problems.push({ where: name, message: parsed.error });
    else problems.push(...parsed.error);
  }
  return {
    values: values as Partial<Values<T>>,
    problems: [...problems, ...unknownInputs([...given.values()], Object.keys(table), elsewhere)],
  };
}

type Given = { readonly spelling: string; readonly name: string; readonly text: string };

function givenInputs(env: Environment): ReadonlyMap<string, readonly Given[]> {
  const given = Object.entries(env).flatMap(([variable, text = '']) => {
    if (!variable.startsWith('INPUT_') || text.trim() === '') return [];
    const spelling = variable.slice('INPUT_'.length).toLowerCase();
    return [{ spelling, name: spelling.replaceAll('-', '_'), text }];
  });
  return Map.groupBy(given, ({ name }) => name);
}

/** action.yml fills in the underscored name even where the user wrote the hyphenated one. */
function withoutDefault(given: readonly Given[], input: InputTable[string]): readonly Given[] {
  if (given.length < 2) return given;
  return given.filter(
    ({ spelling, name, text }) =>
      spelling !== name || !(input.filledByRunner === true || text.trim() === input.default),
  );
}

function unknownInputs(
  given: readonly (readonly Given[])[],
  known: readonly string[],
  elsewhere: Elsewhere,
): readonly Problem[] {
  return given.flat().flatMap(({ spelling, name }) => {
    if (known.includes(name)) return [];
    const instead = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
    const guess = instead === undefined ? suggestion(name, known) : '';
    return [
      {
        where: spelling,
        message: `Expected an input of this action, found ${shown(spelling)}${guess}`,
        hint:
          instead ??
          `Take it out of "with:"; a variable INPUT_${spelling.toUpperCase()} under "env:" counts as an input too`,
      },
    ];
  });
}

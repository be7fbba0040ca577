import type { Json } from '../json/json.ts';
import { isObject } from '../json/json.ts';
import { suggestion } from '../text/nearest.ts';
import type { Path } from '../yaml/locate.ts';
import type { Note } from './note.ts';
import { holesIn } from './template.ts';

/** Notes every `{{name}}` of a part of the file that stands for nothing, each at its own line. */
export function checkNames(raw: unknown, at: Path, known: readonly string[], note: Note): void {
  for (const { path, text } of textsIn(raw as Json, at)) {
    const { names, faults } = holesIn(text);
    for (const fault of faults) {
      note(
        path,
        `Expected {{name}} or {{env.NAME}}, found ${JSON.stringify(fault)}; \\{{ stands for the braces themselves`,
      );
    }
    for (const name of names) if (!known.includes(name)) note(path, unknown(name, known));
  }
}

const HOW_TO_KNOW = '; give it under "variables" or "secrets", or capture it in a request before';

function unknown(name: string, known: readonly string[]): string {
  if (name.startsWith('env.'))
    return `Expected a variable that is listed in "env", found {{${name}}}; add ${name.slice(4)} to the list`;
  return `Expected a variable, a secret or a captured value that is known here, found {{${name}}}${suggestion(name, known) || HOW_TO_KNOW}`;
}

function textsIn(
  value: Json | undefined,
  path: Path,
): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (!isObject(value)) return [];
  // A schema is taken as it stands: braces in its patterns are its own.
  const isSchema = (key: string): boolean => key === 'schema' && path.at(-1) === 'expect';
  return Object.entries(value).flatMap(([key, item]) => (isSchema(key) ? [] : textsIn(item, [...path, key])));
}

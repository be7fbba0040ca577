import type { Schema } from '@cfworker/json-schema';
import type { Json } from '../json/json.ts';
import type { Path } from './locate.ts';

/** The steps of a JSON pointer in URI form, as the validator writes it. */
export function segments(pointer: string): Path {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that a path leads to. */
export function atPointer(value: Json, path: Path): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) found = (found as { readonly [key: string]: Json } | null | undefined)?.[step];
  return found;
}

/** The schema that holds the keyword at a location; references along the way and in its alternatives are followed. */
export function nodeAt(root: Schema, keywordLocation: string): Schema {
  let node: Schema = root;
  for (const step of segments(keywordLocation).slice(0, -1)) {
    node = step === '$ref' ? resolved(root, node) : node[step];
  }
  const { anyOf, oneOf, ...found } = resolved(root, node);
  const alternatives = (anyOf ?? oneOf)?.map((alternative) => resolved(root, alternative));
  return { ...found, ...(alternatives !== undefined && { anyOf: alternatives }) };
}

/** What a schema refers to, with its own title before the target's. */
function resolved(root: Schema, node: Schema): Schema {
  if (node.$ref === undefined) return node;
  let target: Schema = root;
  for (const step of segments(node.$ref)) target = target[step];
  return { ...resolved(root, target), ...(node.title !== undefined && { title: node.title }) };
}

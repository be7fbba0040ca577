import { type Module, parseSync } from '@swc/core';

export type Node = { readonly type: string; readonly [field: string]: unknown };

const parsed = new Map<string, Module>();

/** A real parser, because a search for the word import misses what is split over lines and finds what is quoted. */
export function parse(text: string): Module {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const module = parseSync(text, { syntax: 'typescript', target: 'es2024' });
  parsed.set(text, module);
  return module;
}

/** Every node below and including this one, with the name of the field that holds it. */
export function* walk(
  value: unknown,
  field = '',
): Generator<{ readonly node: Node; readonly field: string }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item, field);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield { node: value, field };
  for (const [name, child] of Object.entries(value)) yield* walk(child, name);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

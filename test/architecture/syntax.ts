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

type Found = { readonly node: Node; readonly field: string };

/** Every node below and including this one, with the name of the field that holds it. */
export function walk(value: unknown): readonly Found[] {
  const found: Found[] = [];
  collect(value, '', found);
  return found;
}

/** Into one list: generators within generators take several times as long for the whole tree. */
function collect(value: unknown, field: string, found: Found[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, field, found);
    return;
  }
  if (isNode(value)) found.push({ node: value, field });
  for (const [name, child] of Object.entries(value)) if (name !== 'span') collect(child, name, found);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

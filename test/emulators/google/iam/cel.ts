import { parse } from '@bufbuild/cel';

/** What is wrong with the expression's grammar, if anything. */
export function grammarProblem(expression: string): string | undefined {
  try {
    parse(expression);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The names that the expression reads, such as `assertion`. */
export function namesIn(expression: string): ReadonlySet<string> {
  const names = new Set<string>();
  collect(parse(expression).expr, names);
  return names;
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const kind = node as { readonly case?: unknown; readonly value?: { readonly name?: unknown } };
  if (kind.case === 'identExpr' && typeof kind.value?.name === 'string') names.add(kind.value.name);
  for (const child of Object.values(node)) collect(child, names);
}

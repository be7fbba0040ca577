import { type CelInput, CelScalar, celMethod, isCelError, parse, run } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';

export type CelOutcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string };

const functions = [
  ...strings,
  celMethod('extract', CelScalar.STRING, [CelScalar.STRING], CelScalar.STRING, function (template) {
    return extract(String(this), template);
  }),
];

/** Evaluates an expression over claims and mapped attributes; a missing key is an error, as in Google's CEL. */
export function evaluate(expression: string, bindings: Readonly<Record<string, CelInput>>): CelOutcome {
  const value = run(expression, { ...bindings }, { funcs: functions });
  return isCelError(value) ? { kind: 'error', message: value.message } : { kind: 'value', value };
}

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

/** Google's addition to CEL: the part of the text that stands where the template has `{name}`; '' when it does not fit. */
function extract(text: string, template: string): string {
  const [, prefix = '', suffix = ''] = /^([^{]*)\{[^}]*\}(.*)$/s.exec(template) ?? [];
  const found = text.indexOf(prefix);
  if (found < 0) return '';
  const start = found + prefix.length;
  if (suffix === '') return text.slice(start);
  const end = text.indexOf(suffix, start);
  return end < 0 ? '' : text.slice(start, end);
}

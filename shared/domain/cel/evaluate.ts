import { type CelInput, CelScalar, celEnv, celMethod, isCelError, parse, plan } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';

export type CelOutcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string };

export type CelBindings = Readonly<Record<string, CelInput>>;

const functions = [
  ...strings,
  celMethod('extract', CelScalar.STRING, [CelScalar.STRING], CelScalar.STRING, function (template) {
    return extract(String(this), template);
  }),
];

/** Evaluates an expression over claims and mapped attributes; a missing key is an error, as in Google's CEL. */
export function evaluate(expression: string, bindings: CelBindings): CelOutcome {
  return evaluator(expression)(bindings);
}

/** The same for many claims: the expression is read once. */
export function evaluator(expression: string): (bindings: CelBindings) => CelOutcome {
  try {
    const planned = plan(celEnv({ funcs: functions }), parse(expression));
    return (bindings) => guarded(() => planned({ ...bindings }));
  } catch (error) {
    return () => failed(error);
  }
}

function guarded(evaluation: () => unknown): CelOutcome {
  try {
    const value = evaluation();
    return isCelError(value) ? failed(value) : { kind: 'value', value };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): CelOutcome {
  return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
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

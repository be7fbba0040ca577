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

export type Evaluator = (bindings: CelBindings) => CelOutcome;

const MOST_KNOWN = 500;
const known = new Map<string, Evaluator>();

/** The same for many claims: an expression is read once, however many providers have it. */
export function evaluator(expression: string): Evaluator {
  const found = known.get(expression) ?? planned(expression);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(expression, found);
  return found;
}

function planned(expression: string): Evaluator {
  try {
    const run = plan(environment(), parse(expression));
    return (bindings) => guarded(() => run({ ...bindings }));
  } catch (error) {
    return () => failed(error);
  }
}

let made: ReturnType<typeof celEnv> | undefined;

/** It takes longer to make than many expressions take to evaluate. */
function environment(): ReturnType<typeof celEnv> {
  made ??= celEnv({ funcs: functions });
  return made;
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

import type { TemplatePart } from '../expression.ts';
import type { Range } from '../range.ts';
import type { Unknown, Value } from '../value.ts';
import { elementsOf, namesFor } from './elements.ts';
import { placesOf, text, unknown } from './make.ts';
import { asBool, asText } from './read.ts';
import { type Evaluate, type Scope, withNames } from './scope.ts';

/** What a template comes to. Where a part of it cannot be decided, the other parts are kept. */
export function template(parts: readonly TemplatePart[], at: Range, scope: Scope, evaluate: Evaluate): Value {
  return joined(
    parts.flatMap((part) => valuesOf(part, scope, evaluate)),
    at,
  );
}

/** Texts one after the other, with a gap for each that is not known. */
export function joined(values: readonly Value[], at: Range): Value {
  const unknowns = values.filter((value) => value.kind === 'unknown');
  const [first] = unknowns;
  if (first === undefined) {
    return text(
      values.map((value) => (value.kind === 'string' ? value.value : '')).join(''),
      placesOf(values, [at]),
    );
  }
  const worst = unknowns.find(({ code }) => code === 'invalid') ?? first;
  return { kind: 'unknown', code: worst.code, reason: worst.reason, at: worst.at, parts: pieces(values) };
}

function valuesOf(part: TemplatePart, scope: Scope, evaluate: Evaluate): readonly Value[] {
  switch (part.kind) {
    case 'text':
      return [text(part.value, [])];
    case 'interpolation': {
      const value = asText(evaluate(part.expression, scope), part.range);
      return [value.kind === 'null' ? unknown('invalid', 'Expected text, found null', part.range) : value];
    }
    case 'if': {
      const condition = asBool(evaluate(part.condition, scope), part.range);
      if (condition.kind === 'unknown') return [condition];
      if (condition.kind !== 'bool') return [unknown('invalid', 'The condition is null', part.range)];
      const chosen = condition.value ? part.whenTrue : part.whenFalse;
      return chosen.flatMap((inner) => valuesOf(inner, scope, evaluate));
    }
    case 'for': {
      const elements = elementsOf(evaluate(part.collection, scope), part.range);
      if ('kind' in elements) return [elements];
      return elements.flatMap((element) => {
        const inner = withNames(scope, namesFor(part, element));
        return part.body.flatMap((piece) => valuesOf(piece, inner, evaluate));
      });
    }
  }
}

function pieces(values: readonly Value[]): readonly (string | Unknown)[] {
  const found: (string | Unknown)[] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (value.kind === 'unknown') found.push(...(value.parts ?? [value]));
    else if (value.kind === 'string' && typeof last === 'string') found.splice(-1, 1, last + value.value);
    else if (value.kind === 'string') found.push(value.value);
  }
  return found;
}

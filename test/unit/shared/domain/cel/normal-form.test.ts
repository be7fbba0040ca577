import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cel } from '../../../../../shared/domain/cel/cel.ts';
import { celText } from '../../../../../shared/domain/cel/cel-text.ts';
import { evaluate } from '../../../../../shared/domain/cel/evaluate.ts';
import { armsOf, armText } from '../../../../../shared/domain/cel/normal-form.ts';
import { parseCel } from '../../../../../shared/domain/cel/parse-cel.ts';

describe('the arms of a condition', () => {
  test.each([
    ["assertion.a == 'x' && assertion.b == 'y'", ["assertion.a == 'x' && assertion.b == 'y'"]],
    ["assertion.a == 'x' || assertion.b == 'y'", ["assertion.a == 'x'", "assertion.b == 'y'"]],
    [
      "assertion.a == 'x' && (assertion.b == 'y' || assertion['c'] in ['z'])",
      ["assertion.a == 'x' && assertion.b == 'y'", "assertion.a == 'x' && assertion.c in ['z']"],
    ],
    ["!(assertion.a == 'x' && assertion.b != 'y')", ["!(assertion.a == 'x')", "assertion.b == 'y'"]],
    [
      "assertion.a == 'x' ? assertion.b == 'y' : true",
      ["assertion.a == 'x' && assertion.b == 'y'", "!(assertion.a == 'x')"],
    ],
    ["(assertion.a == 'x' ? 'yes' : 'no') == 'yes'", ["assertion.a == 'x'"]],
    ["(assertion.a == 'x') == true", ["assertion.a == 'x'"]],
    ["['x', 'y'].exists(v, assertion.a == v)", ["assertion.a == 'x'", "assertion.a == 'y'"]],
    ["'environment' in assertion", ['has(assertion.environment)']],
    ['true', ['true']],
    ['false', []],
    ["assertion.a == 'x' || 1 == 1", ["assertion.a == 'x'", 'true']],
  ])('%s', (source, expected) => {
    expect(armsOf(parsed(source))?.map(armText)).toEqual(expected);
  });

  test('are too many to list where every factor doubles them', () => {
    const factors = Array.from(
      { length: 12 },
      (_, at) => `(assertion.a == '${at}' || assertion.b == '${at}')`,
    );
    expect(armsOf(parsed(factors.join(' && ')))).toBeUndefined();
  });

  test('hold exactly when CEL says true, also where claims are missing', () => {
    fc.assert(
      fc.property(condition, fc.record(claims), (source, assertion) => {
        const present = Object.fromEntries(Object.entries(assertion).filter(([, value]) => value !== 'none'));
        const arms = armsOf(parsed(source)) ?? [];
        const holds = arms.some((arm) =>
          arm.every(({ atom, negated }) => isTrue(negated ? `!(${celText(atom)})` : celText(atom), present)),
        );
        expect(holds).toBe(isTrue(source, present));
      }),
      { numRuns: 400 },
    );
  });
});

test('a condition that is no CEL is refused with its place', () => {
  expect(parseCel("assertion.ref = 'x'")).toEqual({
    ok: false,
    error: 'line 1, column 15: found = but expecting end of input',
  });
  expect(parseCel('')).toMatchObject({ ok: false });
});

test('what is not understood still says which claims it reads', () => {
  const node = parsed("assertion.sub.split(':').size() > 2 && {'a': assertion.ref}['a'] == 'x'");
  expect(JSON.stringify(node)).toContain('"sub"');
  expect(JSON.stringify(node)).toContain('"ref"');
});

function parsed(source: string): Cel {
  const result = parseCel(source);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function isTrue(source: string, assertion: Record<string, string>): boolean {
  const outcome = evaluate(source, { assertion });
  return outcome.kind === 'value' && outcome.value === true;
}

const value = fc.constantFrom('x', 'y', 'none');
const claims = { a: value, b: value, c: value };

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(
      "assertion.a == 'x'",
      "assertion.b != 'y'",
      "assertion.c in ['x', 'y']",
      "assertion.a.startsWith('x')",
      'has(assertion.b)',
      'assertion.a == assertion.b',
      "['x', 'y'].exists(v, assertion.c == v)",
      'true',
      'false',
    ),
    tie('condition').map((inner) => `!(${inner})`),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `(${left}) && (${right})`),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `(${left}) || (${right})`),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `(${left}) == (${right})`),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([test, yes, no]) => `((${test}) ? (${yes}) : (${no}))`),
    tie('condition').map((inner) => `((${inner}) ? 'x' : 'y') == 'x'`),
  ),
}));

import { parse, unparse } from '@bufbuild/cel';
import { err, ok, type Result } from '../errors/problem.ts';
import type { Cel, CelFunction } from './cel.ts';

type Expr = NonNullable<ReturnType<typeof parse>['expr']>;
/** What the variable of a macro stands for while its body is read. */
type Bound = ReadonlyMap<string, Cel>;

/** Reads a condition or a mapping. The error is one sentence with its place in the text. */
export function parseCel(source: string): Result<Cel, string> {
  try {
    const { expr } = parse(source);
    return expr === undefined ? err('it is empty') : ok(read(expr, new Map()));
  } catch (error) {
    return err(problemText(error instanceof Error ? error.message : String(error)));
  }
}

function problemText(message: string): string {
  const [, line, column, rest] = /<input>:(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  return line === undefined ? message : `line ${line}, column ${column}: ${rest}`;
}

const FUNCTIONS: ReadonlyMap<string, CelFunction> = new Map([
  ['_&&_', 'and'],
  ['_||_', 'or'],
  ['!_', 'not'],
  ['_?_:_', 'if'],
  ['_==_', 'equal'],
  ['_!=_', 'unequal'],
  ['@in', 'in'],
  ['_+_', 'plus'],
  ['startsWith', 'startsWith'],
  ['endsWith', 'endsWith'],
  ['contains', 'contains'],
  ['matches', 'matches'],
]);

function read(expr: Expr, bound: Bound): Cel {
  const { exprKind } = expr;
  switch (exprKind.case) {
    case 'constExpr':
      return readConstant(expr);
    case 'identExpr':
      return bound.get(exprKind.value.name) ?? { kind: 'path', names: [exprKind.value.name] };
    case 'selectExpr': {
      const { operand, field, testOnly } = exprKind.value;
      const path = step(operand && read(operand, bound), field);
      if (path === undefined) return opaque(expr, bound);
      return testOnly ? { kind: 'call', name: 'has', arguments: [path] } : path;
    }
    case 'listExpr':
      return { kind: 'list', items: exprKind.value.elements.map((item) => read(item, bound)) };
    case 'callExpr':
      return readCall(expr, bound);
    case 'comprehensionExpr':
      return readMacro(expr, bound) ?? opaque(expr, bound);
    default:
      return opaque(expr, bound);
  }
}

function readConstant(expr: Expr): Cel {
  const constant = expr.exprKind.case === 'constExpr' ? expr.exprKind.value.constantKind : undefined;
  switch (constant?.case) {
    case 'stringValue':
    case 'boolValue':
    case 'doubleValue':
      return { kind: 'constant', value: constant.value };
    case 'int64Value':
    case 'uint64Value':
      return { kind: 'constant', value: Number(constant.value) };
    case 'nullValue':
      return { kind: 'constant', value: null };
    default:
      return opaque(expr, new Map());
  }
}

function readCall(expr: Expr, bound: Bound): Cel {
  if (expr.exprKind.case !== 'callExpr') return opaque(expr, bound);
  const { function: called, target, args } = expr.exprKind.value;
  const values = [...(target === undefined ? [] : [target]), ...args].map((each) => read(each, bound));
  const [first, second] = values;
  if (called === '_[_]' && second?.kind === 'constant' && typeof second.value === 'string') {
    return step(first, second.value) ?? opaque(expr, bound);
  }
  // `'environment' in assertion` asks what `has(assertion.environment)` asks.
  if (called === '@in' && first?.kind === 'constant' && second?.kind === 'path') {
    const path = step(second, String(first.value));
    if (path !== undefined) return { kind: 'call', name: 'has', arguments: [path] };
  }
  const name = FUNCTIONS.get(called);
  return name === undefined ? opaque(expr, bound) : { kind: 'call', name, arguments: values };
}

function step(from: Cel | undefined, name: string): Cel | undefined {
  return from?.kind === 'path' ? { kind: 'path', names: [...from.names, name] } : undefined;
}

/** `[…].exists(x, p)` and `[…].all(x, p)` over a written list are an or and an and. */
function readMacro(expr: Expr, bound: Bound): Cel | undefined {
  if (expr.exprKind.case !== 'comprehensionExpr') return undefined;
  const { iterVar, iterVar2, iterRange, accuVar, loopStep, result } = expr.exprKind.value;
  const range = iterRange && read(iterRange, bound);
  const call = loopStep?.exprKind.case === 'callExpr' ? loopStep.exprKind.value : undefined;
  const name = call && FUNCTIONS.get(call.function);
  const [accumulated, predicate] = call?.args ?? [];
  const plain =
    iterVar2 === '' && isName(accumulated, accuVar) && isName(result, accuVar) && predicate !== undefined;
  if (range?.kind !== 'list' || !plain || (name !== 'or' && name !== 'and')) return undefined;
  const terms = range.items.map((item) => read(predicate, new Map([...bound, [iterVar, item]])));
  return terms.reduce<Cel>((left, right) => ({ kind: 'call', name, arguments: [left, right] }), {
    kind: 'constant',
    value: name === 'and',
  });
}

function isName(expr: Expr | undefined, name: string): boolean {
  return expr?.exprKind.case === 'identExpr' && expr.exprKind.value.name === name;
}

function opaque(expr: Expr, bound: Bound): Cel {
  return { kind: 'opaque', text: unparse(expr), reads: childrenOf(expr).map((child) => read(child, bound)) };
}

function childrenOf({ exprKind }: Expr): readonly Expr[] {
  const present = (...children: readonly (Expr | undefined)[]) =>
    children.filter((child) => child !== undefined);
  switch (exprKind.case) {
    case 'selectExpr':
      return present(exprKind.value.operand);
    case 'callExpr':
      return present(exprKind.value.target, ...exprKind.value.args);
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } = exprKind.value;
      return present(iterRange, accuInit, loopCondition, loopStep, result);
    }
    case 'structExpr':
      return exprKind.value.entries.flatMap((entry) =>
        present(entry.keyKind.case === 'mapKey' ? entry.keyKind.value : undefined, entry.value),
      );
    default:
      return [];
  }
}

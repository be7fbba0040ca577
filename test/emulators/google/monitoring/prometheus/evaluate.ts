import { aggregate } from './aggregate.ts';
import { binary, map, type Value } from './binary.ts';
import { histogramQuantile } from './histogram-quantile.ts';
import { durationMs, numberIn } from './literals.ts';
import { OVER_TIME } from './over-time.ts';
import { badData, notEmulated } from './promql-error.ts';
import { type SampleSeries, type Vector, withoutName } from './samples.ts';
import { selectSeries } from './select.ts';
import type { Node } from './syntax.ts';

/** Where and when a query is asked. */
export type Moment = { readonly ms: number; readonly stored: readonly SampleSeries[] };

/** What an expression is worth at one moment. Everything that is not evaluated is refused by name. */
export function evaluate(node: Node, at: Moment): Value {
  const [first, second, third] = node.children;
  switch (node.name) {
    case 'ParenExpr':
      return evaluate(must(first), at);
    case 'NumberDurationLiteral':
      return numberIn(node.text);
    case 'UnaryExpr':
      return signed(first?.text === '-' ? -1 : 1, evaluate(must(second), at));
    case 'VectorSelector':
      return latest(node, at);
    case 'AggregateExpr':
      return aggregation(node, at);
    case 'FunctionCall':
      return call(must(first).text, must(second).children, at);
    case 'BinaryExpr':
      if (node.children.length > 3) throw notEmulated(`the modifier ${must(third).text}`);
      return binary(must(second).text, evaluate(must(first), at), evaluate(must(third), at));
    default:
      throw notEmulated(`${node.name} (${node.text})`);
  }
}

// As far back as a value still counts for the present.
const LOOKBACK_MS = 300_000;

function latest(selector: Node, { ms, stored }: Moment): Vector {
  return selectSeries(selector, stored).flatMap(({ labels, samples }) => {
    const sample = samples.findLast((one) => one.ms <= ms && one.ms > ms - LOOKBACK_MS);
    return sample === undefined ? [] : [{ labels, value: sample.value }];
  });
}

function aggregation({ children }: Node, at: Moment): Vector {
  const operator = must(children.find(({ name }) => name === 'AggregateOp')).text;
  const body = must(children.find(({ name }) => name === 'FunctionCallBody'));
  if (body.children.length > 1) throw notEmulated(`the aggregation ${operator}`);
  const modifier = children.find(({ name }) => name === 'AggregateModifier');
  return aggregate(operator, modifier, vectorIn(must(body.children[0]), at));
}

function call(name: string, args: readonly Node[], at: Moment): Value {
  const [first, second] = args;
  const overTime = OVER_TIME[name];
  if (overTime !== undefined) {
    arity(name, args, 1);
    const { selector, rangeMs } = rangeIn(name, must(first));
    return selectSeries(selector, at.stored).flatMap(({ labels, samples }) => {
      const value = overTime(samples, at.ms - rangeMs, at.ms);
      return value === undefined ? [] : [{ labels: withoutName(labels), value }];
    });
  }
  switch (name) {
    case 'vector':
      arity(name, args, 1);
      return [{ labels: {}, value: scalarIn(must(first), at) }];
    case 'histogram_quantile':
      arity(name, args, 2);
      return histogramQuantile(scalarIn(must(first), at), vectorIn(must(second), at));
    case 'clamp_min':
    case 'clamp_max': {
      arity(name, args, 2);
      const limit = scalarIn(must(second), at);
      const clamp = name === 'clamp_min' ? Math.max : Math.min;
      return map(vectorIn(must(first), at), (value) => clamp(value, limit));
    }
    default:
      throw notEmulated(`the function ${name}`);
  }
}

function rangeIn(name: string, node: Node): { readonly selector: Node; readonly rangeMs: number } {
  const [selector, duration] = node.children;
  if (node.name === 'SubqueryExpr' || node.name === 'OffsetExpr')
    throw notEmulated(`${node.name} (${node.text})`);
  if (node.name !== 'MatrixSelector' || selector === undefined || duration === undefined)
    throw badData(`expected type range vector in call to function "${name}", got ${node.text}`);
  if (selector.name !== 'VectorSelector') throw badData('ranges only allowed for vector selectors');
  const rangeMs = durationMs(duration.text);
  if (rangeMs === undefined || rangeMs === 0) throw notEmulated(`the range [${duration.text}]`);
  return { selector, rangeMs };
}

function scalarIn(node: Node, at: Moment): number {
  const value = evaluate(node, at);
  if (typeof value === 'number') return value;
  throw badData(`expected type scalar, got instant vector ${node.text}`);
}

function vectorIn(node: Node, at: Moment): Vector {
  const value = evaluate(node, at);
  if (typeof value !== 'number') return value;
  throw badData(`expected type instant vector, got scalar ${node.text}`);
}

function signed(sign: number, value: Value): Value {
  if (typeof value === 'number') return sign * value;
  return sign === 1 ? value : map(value, (one) => -one);
}

function arity(name: string, args: readonly Node[], count: number): void {
  if (args.length !== count)
    throw badData(`expected ${count} argument(s) in call to "${name}", got ${args.length}`);
}

function must(node: Node | undefined): Node {
  if (node === undefined) throw badData('the query is not complete');
  return node;
}

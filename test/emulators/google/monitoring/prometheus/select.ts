import { stringIn } from './literals.ts';
import { badData } from './promql-error.ts';
import { type Labels, NAME, type SampleSeries } from './samples.ts';
import type { Node } from './syntax.ts';

/** Whether a series has the labels that a selector asks for. */
export type Matcher = (labels: Labels) => boolean;

/** All stored series that a VectorSelector names. */
export function selectSeries(selector: Node, stored: readonly SampleSeries[]): readonly SampleSeries[] {
  const matchers = selector.children.flatMap((child) =>
    child.name === 'Identifier'
      ? [equals(NAME, child.text)]
      : child.children.map((matcher) => matcherOf(matcher)),
  );
  return stored.filter(({ labels }) => matchers.every((matches) => matches(labels)));
}

function matcherOf(node: Node): Matcher {
  const [label, operator, value] = node.children;
  // A name in quotes among the labels is that of the metric.
  if (operator === undefined) return equals(NAME, legacyName(stringIn(node.text)));
  const name = node.name === 'QuotedLabelMatcher' ? stringIn(label?.text ?? '""') : (label?.text ?? '');
  const text = stringIn(value?.text ?? '""');
  const wanted = name === NAME ? legacyName(text) : text;
  switch (operator.text) {
    case '=':
      return equals(name, wanted);
    case '!=':
      return not(equals(name, wanted));
    case '=~':
      return fits(name, text);
    default:
      return not(fits(name, text));
  }
}

/** A label that a series has not is an empty one. */
function equals(name: string, value: string): Matcher {
  return (labels) => (labels[name] ?? '') === value;
}

function fits(name: string, pattern: string): Matcher {
  const regex = regexOf(pattern);
  return (labels) => regex.test(labels[name] ?? '');
}

function not(matcher: Matcher): Matcher {
  return (labels) => !matcher(labels);
}

function regexOf(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, 's');
  } catch {
    throw badData(`invalid parameter "query": error parsing regexp: ${JSON.stringify(pattern)}`);
  }
}

/** `run.googleapis.com/request_count` is the same metric as `run_googleapis_com:request_count`. */
function legacyName(name: string): string {
  return name.replace('/', ':').replaceAll(/[^A-Za-z0-9_:]/g, '_');
}

import { closest, distance } from 'fastest-levenshtein';
import { isMap, isScalar, type LineCounter, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Problem } from '../../../shared/domain/errors/problem.ts';

/** Collects what is wrong with a YAML file, each with its place, while values are read out of its nodes. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly #where: string;
  readonly #lines: LineCounter;

  constructor(where: string, lines: LineCounter) {
    this.#where = where;
    this.#lines = lines;
  }

  problem(node: Node | null | undefined, message: string): undefined {
    const offset = node?.range?.[0] ?? 0;
    this.problemAt(offset, message);
  }

  problemAt(offset: number, message: string): undefined {
    const { line, col } = this.#lines.linePos(offset);
    this.problems.push({ where: this.#where, line, column: col, message });
  }

  /** The entries of a mapping whose keys all are among `known`. */
  fields(node: ParsedNode | null, what: string, known: readonly string[]): Map<string, ParsedNode | null> {
    const fields = new Map<string, ParsedNode | null>();
    for (const { key, value, keyNode } of this.entries(node, what)) {
      if (known.includes(key)) fields.set(key, value);
      else this.problem(keyNode, `Unknown key '${key}' in ${what}.${nearest(key, known)}`);
    }
    return fields;
  }

  /** All entries of a mapping, whatever their keys. */
  entries(
    node: ParsedNode | null,
    what: string,
  ): { key: string; value: ParsedNode | null; keyNode: ParsedNode }[] {
    if (!isMap(node)) {
      this.problem(node, `Expected ${what} to be a mapping.`);
      return [];
    }
    return (node as YAMLMap.Parsed).items.map((pair: Pair<ParsedNode, ParsedNode | null>) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
      value: pair.value,
      keyNode: pair.key,
    }));
  }

  /** A string; numbers and booleans are taken as their text, because YAML authors forget the quotes. */
  text(node: ParsedNode | null, what: string): string | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
    return this.problem(node, `Expected ${what} to be a string.`);
  }

  number(node: ParsedNode | null, what: string, least: number, most: number): number | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    return this.problem(
      node,
      `Expected ${what} to be a number from ${least} to ${most}, got ${quote(value)}.`,
    );
  }

  flag(node: ParsedNode | null, what: string): boolean | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    return this.problem(node, `Expected ${what} to be true or false, got ${quote(value)}.`);
  }

  /** Milliseconds from `250ms`, `1.5s` or a bare number of milliseconds. */
  milliseconds(node: ParsedNode | null, what: string): number | undefined {
    const value = isScalar(node) ? node.value : undefined;
    const parts = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(String(value ?? ''));
    if (parts) return Number(parts[1]) * (parts[2] === 's' ? 1000 : 1);
    return this.problem(node, `Expected ${what} to be a time such as 250ms or 2s, got ${quote(value)}.`);
  }
}

function nearest(key: string, known: readonly string[]): string {
  const candidate = closest(key, known);
  return distance(key, candidate) <= 3
    ? ` Did you mean '${candidate}'?`
    : ` Known keys: ${known.join(', ')}.`;
}

function quote(value: unknown): string {
  return value === undefined ? 'something else' : `'${String(value)}'`;
}

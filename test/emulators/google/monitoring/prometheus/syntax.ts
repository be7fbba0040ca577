import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { badData } from './promql-error.ts';

/** A node of a query, with its text. */
export type Node = { readonly name: string; readonly text: string; readonly children: readonly Node[] };

/** Parses by Prometheus' own grammar, or throws what Prometheus would say. */
export function parseQuery(query: string): Node {
  const { topNode } = parser.parse(query);
  const [root] = nodeOf(topNode, query).children;
  if (root === undefined || root.text.trim() === '')
    throw badData('invalid parameter "query": parse error: no expression found in input');
  const fault = faultIn(topNode);
  if (fault !== undefined) throw badData(`invalid parameter "query": ${complaint(query, fault)}`);
  return root;
}

function nodeOf(node: SyntaxNode, query: string): Node {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment') children.push(nodeOf(child, query));
  }
  return { name: node.name, text: query.slice(node.from, node.to), children };
}

function faultIn(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type.isError) return node;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const found = faultIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function complaint(query: string, fault: SyntaxNode): string {
  const before = query.slice(0, fault.from);
  const line = before.split('\n').length;
  const column = fault.from - before.lastIndexOf('\n');
  const name = /([A-Za-z_][\w]*)\s*$/.exec(before)?.[1];
  if (name !== undefined && query.slice(fault.from).startsWith('('))
    return `${line}:${column}: parse error: unknown function with name "${name}"`;
  const found = query.slice(fault.from).trim().slice(0, 20);
  return `${line}:${column}: parse error: unexpected ${found === '' ? 'end of input' : JSON.stringify(found)}`;
}

import type { Parser } from 'web-tree-sitter';
import { type Fault, faultsOf } from './faults.ts';
import { parseSyntax, type SyntaxNode } from './syntax-node.ts';

export type ReadAround = { readonly root: SyntaxNode; readonly faults: readonly Fault[] };

type Line = { readonly start: number; readonly end: number };

/** Enough for a handful of faults in one block; more than that is no HCL. */
const MOST_TRIES = 24;

/** A block of this size comes from a program; people want to wait for it no longer than for others. */
const LARGE = 30_000;

/**
 * Reads a piece that may be broken: the lines of its faults are left out one after the other, as long as that makes it
 * better.
 */
export function readAround(parser: Parser, text: string): ReadAround {
  let current = read(parser, text);
  const told: Fault[] = [];
  let remaining = text;
  const most = text.length > LARGE ? 1 : MOST_TRIES;
  for (let tries = 0; tries < most && current.faults.length > 0; ) {
    const better = firstBetter(parser, remaining, current, () => ++tries < most);
    if (better === undefined) break;
    told.push(better.fault);
    current = better.next;
    remaining = better.text;
  }
  return { root: current.root, faults: oncePerLine([...told, ...current.faults], text) };
}

function read(parser: Parser, text: string): ReadAround {
  const tree = parseSyntax(parser, text);
  return { root: tree.root, faults: faultsOf(tree, text) };
}

type Better = { readonly fault: Fault; readonly next: ReadAround; readonly text: string };

function firstBetter(
  parser: Parser,
  text: string,
  current: ReadAround,
  mayTry: () => boolean,
): Better | undefined {
  for (const fault of current.faults) {
    for (const line of linesOf(fault, text)) {
      for (const replacement of replacements(text.slice(line.start, line.end))) {
        if (!mayTry()) return undefined;
        const without = text.slice(0, line.start) + replacement + text.slice(line.end);
        const next = read(parser, without);
        if (cost(next.faults) < cost(current.faults)) {
          return { fault: toldAt(fault, line, text), next, text: without };
        }
      }
    }
  }
  return undefined;
}

/** An argument keeps its name: its value becomes a number whose text is none, so that it is known to be there and to be broken. */
function replacements(line: string): readonly string[] {
  const blank = ' '.repeat(line.length);
  const [name] = /^\s*[A-Za-z_][\w-]*\s*=(?!=)\s*(?=\S)/.exec(line) ?? [];
  if (name === undefined || Number.isFinite(Number(line.slice(name.length)))) return [blank];
  return [name + '0'.repeat(line.length - name.length), blank];
}

/** The lines that a fault may come from: those with half a string, the one that it begins on, the one before, the last. */
function linesOf({ start, end }: Fault, text: string): readonly Line[] {
  const first = lineAt(start, text);
  const before = lineAt(first.start - 1, text);
  const last = lineAt(Math.max(start, end - 1), text);
  const lines = [...openStrings(first.start, end, text), first, before, last].filter((line) =>
    mayGo(text.slice(line.start, line.end), line.start === 0),
  );
  return lines.filter((line, index) => lines.findIndex((other) => other.start === line.start) === index);
}

function openStrings(start: number, end: number, text: string): readonly Line[] {
  const lines: Line[] = [];
  for (
    let line = lineAt(start, text);
    line.start < end && lines.length < MOST_TRIES;
    line = lineAt(line.end + 1, text)
  ) {
    if (hasOpenString(text.slice(line.start, line.end))) lines.push(line);
    if (line.end >= text.length) break;
  }
  return lines;
}

function hasOpenString(line: string): boolean {
  const quotes = line.match(/(?<!\\)(?:\\\\)*"/g) ?? [];
  return quotes.length % 2 === 1;
}

/** The head of a block stays, because without it the rest means something else. */
function mayGo(line: string, isFirst: boolean): boolean {
  return line.trim() !== '' && (!isFirst || /^\s*[\w-]+\s*=/.test(line));
}

function lineAt(offset: number, text: string): Line {
  const at = Math.max(0, Math.min(offset, text.length));
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

/** A fault is told on the line that is left out. */
function toldAt(fault: Fault, line: Line, text: string): Fault {
  if (hasOpenString(text.slice(line.start, line.end))) {
    return { kind: 'open-string', start: text.lastIndexOf('"', line.end), end: line.end, wanted: '' };
  }
  const isInside = fault.start >= line.start && fault.start <= line.end;
  return isInside ? { ...fault, end: Math.min(fault.end, line.end) } : { ...fault, ...line };
}

/** Less text in doubt is better; a missing brace counts little, because everything around it was read. */
const cost = (faults: readonly Fault[]) =>
  faults.reduce((sum, { start, end }) => sum + 20 + (end - start), 0);

function oncePerLine(faults: readonly Fault[], text: string): readonly Fault[] {
  const seen = new Set<number>();
  return faults
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => {
      const line = lineAt(start, text).start;
      return !seen.has(line) && seen.add(line);
    });
}

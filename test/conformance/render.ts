import type { Json } from '../../shared/domain/json/json.ts';
import { beyondTheScript, type Point, points } from './points.ts';
import { type Mark, markOf, type Result } from './result.ts';
import type { Expectation, Group } from './step.ts';
import type { Disagreement, Transcript } from './transcript.ts';

const signs: Readonly<Record<Mark, string>> = { 'as expected': '✓', differs: '≠', 'to settle': '?' };
const widestCell = 60;

/** One line for a step, and one for the words that came with it. */
export function stepLines(result: Result): readonly string[] {
  const { step, aspects, fault } = result;
  const said = [aspects.http, aspects.rpc, aspects.reason, aspects.operation].filter(
    (part) => part !== undefined,
  );
  const line = `  ${signs[markOf(result)]} ${step.id.padEnd(32)} ${fault ?? said.join(' · ')}`;
  const words = typeof aspects.message === 'string' ? [`      "${shortened(aspects.message, 140)}"`] : [];
  return [line, ...words];
}

/** What differed, aspect by aspect, and what the run leaves or has settled. */
export function summaryLines(results: readonly Result[], ms: number): readonly string[] {
  const count = (mark: Mark) => results.filter((result) => markOf(result) === mark).length;
  const rows = results.flatMap((result) => rowsOf(result));
  const counts = `${results.length} steps in ${(ms / 1000).toFixed(1)} s: ${count('as expected')} ✓ as expected, ${count('differs')} ≠ different, ${count('to settle')} ? to settle.`;
  const notes = results.filter(
    (result) => markOf(result) !== 'as expected' && result.step.note !== undefined,
  );
  return [
    '',
    ...(rows.length === 0
      ? []
      : ['Differences', ...asTable(['', 'step', 'what', 'expected', 'answered', 'known'], rows), '']),
    ...notes.map(({ step }) => `${step.id}: ${step.note}`),
    counts,
  ];
}

function rowsOf(result: Result): readonly (readonly string[])[] {
  const { step, fault, differences } = result;
  if (fault !== undefined) return [['≠', step.id, 'answer', 'one', fault, '']];
  return differences.map(({ aspect, expected, answered, evidence, point }) => [
    evidence === 'recalled' ? '?' : '≠',
    ...[step.id, aspect, cell(expected), cell(answered)],
    point === undefined ? evidence : `${evidence}: ${point}`,
  ]);
}

/** `--list`: what would be asked, and what is known about the answers. */
export function listLines(groups: readonly Group[]): readonly string[] {
  const steps = groups.flatMap((group) => group.steps);
  return [
    ...groups.flatMap(({ title, steps: own }) => [
      '',
      title,
      ...own.map(
        (step) => `  ${step.id.padEnd(34)} ${step.shows} [${evidenceOf(Object.values(step.expect))}]`,
      ),
    ]),
    '',
    'Only recalled: a run against a real project settles',
    ...(Object.keys(points) as Point[]).map((point) => {
      const by = steps.filter((step) => Object.values(step.expect).some((one) => one.point === point));
      const how = by.length > 0 ? by.map(({ id }) => id).join(', ') : `no step: ${beyondTheScript[point]}`;
      return `  ${points[point]} (${how})`;
    }),
  ];
}

function evidenceOf(expectations: readonly Expectation[]): string {
  return [...new Set(expectations.map(({ evidence }) => evidence))].join(', ');
}

/** Two transcripts beside each other. */
export function comparisonLines(
  left: Transcript,
  right: Transcript,
  disagreements: readonly Disagreement[],
): readonly string[] {
  if (disagreements.length === 0) return ['The transcripts say the same.'];
  const rows = disagreements.map((one) => [
    isOpen(one) ? '?' : '≠',
    ...[one.id, one.aspect, cell(one.left), cell(one.right), one.evidence],
  ]);
  return asTable(['', 'step', 'what', `first (${left.side})`, `second (${right.side})`, 'known'], rows);
}

/** What nobody expects, and what is only recalled, breaks no promise. */
export function isOpen({ evidence }: Disagreement): boolean {
  return evidence === 'recalled' || evidence === 'not expected';
}

function cell(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  return shortened(typeof value === 'string' ? value : JSON.stringify(value), widestCell);
}

function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function asTable(heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}

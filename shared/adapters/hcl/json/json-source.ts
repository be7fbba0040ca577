import type { Node } from 'yaml';
import type { Expression } from '../../../domain/hcl/expression.ts';
import type { HclProblem } from '../../../domain/hcl/hcl-file.ts';
import type { Range } from '../../../domain/hcl/range.ts';

/** A JSON file that is being read. */
export type JsonSource = {
  readonly text: string;
  readonly problems: HclProblem[];
  readonly texts: Texts;
  /** Values of variables: nothing in their strings is evaluated. */
  readonly isData: boolean;
  readonly range: (start: number, end: number) => Range;
};

/** What the strings of JSON say where they are more than strings. */
export type Texts = {
  readonly template: ReadText;
  readonly expression: ReadText;
};

export type ReadText = (
  value: string,
  place: (start: number, end: number) => Range,
) => { readonly expression: Expression; readonly problems: readonly HclProblem[] };

/** Where a node begins and ends. */
export function extentOf(node: Node | null | undefined): readonly [number, number] {
  return [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
}

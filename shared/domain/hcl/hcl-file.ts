import type { Expression } from './expression.ts';
import type { Range } from './range.ts';

/** What a file of HCL or of its JSON form says. It may be broken: `problems` says where, and the rest was read. */
export type HclFile = Body & {
  readonly path: string;
  readonly syntax: 'native' | 'json';
  readonly problems: readonly HclProblem[];
};

/**
 * In the order of the file. In JSON an object may be an attribute or a block, which only a provider knows: inside a resource
 * it therefore stands in both lists.
 */
export type Body = {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
};

export type Block = Body & {
  readonly type: string;
  readonly labels: readonly string[];
  /** From the type to the closing brace. */
  readonly range: Range;
  /** Type and labels, without the brace. */
  readonly headRange: Range;
};

export type Attribute = {
  readonly name: string;
  readonly nameRange: Range;
  /** Name and value. */
  readonly range: Range;
  readonly value: Expression;
};

export type HclProblem = { readonly range: Range; readonly message: string };

/** The attribute of a name; the last one where it was written twice, which is a problem of the file. */
export function attributeOf(body: Body, name: string): Attribute | undefined {
  return body.attributes.findLast((attribute) => attribute.name === name);
}

/** The nested blocks of a type. */
export function blocksOf(body: Body, type: string): readonly Block[] {
  return body.blocks.filter((block) => block.type === type);
}

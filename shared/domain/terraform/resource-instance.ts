import type { Block } from '../hcl/hcl-file.ts';
import type { Range } from '../hcl/range.ts';
import type { ResourceReference, Value } from '../hcl/value.ts';

/** One resource as one root makes it in one environment. */
export type ResourceInstance = {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** `module.api["eu"].google_cloud_run_v2_service.main[0]`; `[?]` where the keys are not known. */
  readonly address: string;
  /** Like `address`, without any key. */
  readonly place: string;
  /** Folder of the module that holds the block. */
  readonly folder: string;
  /** The calls that lead from the root to the module, outermost first. */
  readonly callers: readonly Range[];
  /** `many`: how many there are cannot be decided, and this one stands for all of them. */
  readonly number: 'one' | 'many';
  readonly key: string | number | undefined;
  readonly block: Block;
  readonly body: EvaluatedBody;
};

/** The body of a block with values for expressions, and with `dynamic` blocks written out. */
export type EvaluatedBody = {
  readonly attributes: ReadonlyMap<string, EvaluatedAttribute>;
  readonly blocks: readonly EvaluatedBlock[];
};

export type EvaluatedAttribute = { readonly value: Value; readonly range: Range };

export type EvaluatedBlock = {
  readonly type: string;
  readonly labels: readonly string[];
  readonly range: Range;
  readonly headRange: Range;
  /** `many`: made by a `dynamic` block whose number cannot be decided, which may be none. */
  readonly number: 'one' | 'many';
  readonly body: EvaluatedBody;
};

/** Whether an unknown value is a part of this instance. Of an unknown number of instances, each stands for all. */
export function isPartOf(reference: ResourceReference, { address, number }: ResourceInstance): boolean {
  const key = reference.key === undefined ? '' : `[${JSON.stringify(reference.key)}]`;
  return address === `${reference.address}${number === 'many' && address.endsWith('[?]') ? '[?]' : key}`;
}

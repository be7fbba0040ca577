import type { Range } from './range.ts';

/** What an expression comes to, as far as files alone can tell. `from` holds the places that the value was written at. */
export type Value = KnownValue | Unknown;

export type KnownValue = { readonly from: readonly Range[] } & (
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** List, tuple or set; an item may be unknown. */
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly isSet: boolean }
  /** Object or map; a value may be unknown. */
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Value> }
);

/** Cannot be decided. Never a guess, and never a pass. */
export type Unknown = {
  readonly kind: 'unknown';
  readonly code: UnknownCode;
  /** One sentence without a final stop: `var.image has no value here`. */
  readonly reason: string;
  readonly at: Range;
  /** What it is an attribute of, where it is only known after an apply. */
  readonly reference?: ResourceReference | undefined;
  /** Of a text with unknown parts: what is known of it, in order. */
  readonly parts?: readonly (string | Unknown)[] | undefined;
};

export type UnknownCode =
  /** A variable without a value, a name that the scope does not have. */
  | 'no-value'
  /** Known after an apply only. */
  | 'computed'
  | 'cycle'
  /** A function that is not evaluated here. */
  | 'function'
  /** Terraform would refuse it, so that `try` and `can` go on to the next. */
  | 'invalid'
  | 'not-understood'
  /** Deeper or larger than what is followed. */
  | 'too-large';

export type ResourceReference = {
  /** `module.api["eu"].google_service_account.app`, without its own key; `data.` before the type of data sources. */
  readonly address: string;
  /** Which instance, where that is known. */
  readonly key?: string | number | undefined;
  /** `email`, `template[0].name`; '' for the resource itself. */
  readonly path: string;
};

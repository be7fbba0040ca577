import type { Json } from '../json/json.ts';

/** Requests that a revision must answer as expected, in the order in which they run. */
export type SmokeSuite = { readonly checks: readonly Check[] };

/** One request and what must hold of its answer. */
export type Check = {
  readonly name: string;
  readonly request: CheckRequest;
  readonly expectation: Expectation;
  /** Time limit of one attempt. */
  readonly timeoutMs: number;
  readonly retries: Retries;
};

export type CheckRequest = {
  readonly method: string;
  /** With its query; begins with `/`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly followRedirects: boolean;
};

/** Attempts in all, and the longest pause before the second one. */
export type Retries = { readonly attempts: number; readonly backoffMs: number };

export type Expectation = {
  /** One of these; never empty. */
  readonly status: readonly StatusRange[];
  readonly headers: readonly { readonly name: string; readonly rule: TextRule }[];
  readonly json: readonly JsonRule[];
  readonly text: readonly TextRule[];
  readonly maxLatencyMs?: number | undefined;
};

/** Both ends belong to it. */
export type StatusRange = { readonly min: number; readonly max: number };

export type TextRule =
  | { readonly operator: 'exists'; readonly value: boolean }
  | {
      readonly operator: 'equals' | 'media-type' | 'contains' | 'not_contains' | 'matches';
      readonly value: string;
    };

export type JsonPath = readonly (string | number)[];

export type JsonRule = { readonly path: JsonPath } & (
  | { readonly operator: 'equals' | 'contains'; readonly value: Json }
  | { readonly operator: 'exists'; readonly value: boolean }
  | { readonly operator: 'matches'; readonly value: string }
  | { readonly operator: 'one_of'; readonly value: readonly Json[] }
  | { readonly operator: 'type'; readonly value: JsonType }
  | { readonly operator: 'min' | 'max'; readonly value: number }
);

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

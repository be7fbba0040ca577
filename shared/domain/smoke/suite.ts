import type { Problem } from '../errors/problem.ts';
import type { Json } from '../json/json.ts';

/** Requests that a revision must answer as expected, in the order in which they run. */
export type SmokeSuite = {
  /** What stands in the file and, once the suite was opened, what was read for it, by the names that `{{name}}` uses. */
  readonly values: Readonly<Record<string, Json>>;
  /** What is still to be read before the first request. */
  readonly wanted: readonly WantedValue[];
  /** Every form of a secret: never in a report. */
  readonly secretForms: readonly string[];
  readonly setup: readonly Check[];
  readonly checks: readonly Check[];
  readonly cleanup: readonly Check[];
  /** Most checks that run at the same time. */
  readonly parallel: number;
  /** Time limit of setup and checks together. */
  readonly timeoutMs?: number | undefined;
};

/** A value that the environment or Secret Manager holds. */
export type WantedValue = {
  readonly kind: 'env' | 'secret-env' | 'secret';
  /** As `{{name}}` uses it. */
  readonly name: string;
  /** Name of the environment variable, or reference of the secret. */
  readonly source: string;
  /** Where the file asks for it. */
  readonly place: Omit<Problem, 'message'>;
};

/** One request and what must hold of its answer. */
export type Check = {
  readonly name: string;
  readonly request: CheckRequest;
  readonly expectation: Expectation;
  /** Time limit of one attempt. */
  readonly timeoutMs: number;
  readonly retries: Retries;
  readonly captures: readonly Capture[];
  readonly tags: readonly string[];
};

export type CheckRequest = {
  readonly method: string;
  /** With its query; begins with `/`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | { readonly json: Json } | undefined;
  readonly followRedirects: boolean;
};

/** A value of the answer that later requests use as `{{name}}`. */
export type Capture = {
  readonly name: string;
  readonly from:
    | { readonly kind: 'json'; readonly path: JsonPath }
    | { readonly kind: 'header'; readonly name: string }
    | { readonly kind: 'text' };
  /** Its first group is the value, or all that it matches. */
  readonly matches?: string | undefined;
  readonly secret: boolean;
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

import type { Problem } from '../errors/problem.ts';
import type { Json, JsonObject } from '../json/json.ts';

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
  /** Names of the checks that have none of the tags that were asked for. */
  readonly leftOut?: readonly string[] | undefined;
  readonly cleanup: readonly Check[];
  /** What ID tokens are made out to, where that is not the URL of the service. */
  readonly idTokenAudience?: string | undefined;
  /** Most checks that run at the same time. */
  readonly parallel: number;
  /** Time limit of setup and checks together. */
  readonly timeoutMs?: number | undefined;
};

/** What the environment, Secret Manager or a file holds. */
export type WantedValue = {
  readonly kind: 'env' | 'secret-env' | 'secret' | 'schema';
  /** As `{{name}}` uses it; of a schema its path. */
  readonly name: string;
  /** Name of the environment variable, reference of the secret, or path of the file. */
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
  readonly load?: Load | undefined;
  readonly tags: readonly string[];
};

export type CheckRequest = {
  readonly method: string;
  /** With its query; begins with `/`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | { readonly json: Json } | undefined;
  readonly followRedirects: FollowRedirects;
  readonly websocket?: boolean | undefined;
};

/** How many at most; true is 5. */
export type FollowRedirects = boolean | 'same-host' | number;

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
  readonly schema?: BodySchema | undefined;
  /** What the answer must tell of the revision that gave it. */
  readonly revision?: (Pick<Capture, 'from' | 'matches'> & { readonly equals: string }) | undefined;
  readonly latency?: LatencyGoal | undefined;
  readonly tls?:
    | { readonly minVersion?: string | undefined; readonly daysLeft?: number | undefined }
    | undefined;
};

/** A JSON Schema of the body; one in a file is read when the suite is opened. */
export type BodySchema =
  | { readonly kind: 'inline'; readonly schema: JsonObject }
  | { readonly kind: 'file'; readonly path: string };

export type QuantileName = 'p50' | 'p90' | 'p95' | 'p99';
export type QuantileLimit = { readonly name: QuantileName; readonly limitMs: number };

/** Quantiles over repeated requests, one after the other. */
export type LatencyGoal = {
  readonly limits: readonly QuantileLimit[];
  readonly requests: number;
  /** Whether what is not proven fails. */
  readonly prove: boolean;
};

/** A bounded load at a steady rate. */
export type Load = {
  readonly everyMs: number;
  readonly requests: number;
  readonly limits: readonly QuantileLimit[];
  /** Share of requests that may fail: less than this, or none. */
  readonly maxFailed: number;
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

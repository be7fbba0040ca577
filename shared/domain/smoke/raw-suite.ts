import type { Json, JsonObject } from '../json/json.ts';
import type { FollowRedirects, QuantileName } from './suite.ts';

/** A suite file as the schema lets it through, before defaults and shorthands are resolved. */
export type RawSuite = {
  readonly defaults?: RawCommon;
  readonly variables?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: readonly string[];
  readonly secrets?: Readonly<Record<string, string>>;
  readonly id_token_audience?: string;
  readonly parallel?: number;
  readonly timeout?: string | number;
  readonly setup?: readonly RawStep[];
  readonly checks: readonly RawCheck[];
  readonly cleanup?: readonly RawStep[];
};

export type RawCommon = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: string | number;
  readonly retries?: { readonly attempts?: number; readonly backoff?: string | number };
  readonly follow_redirects?: FollowRedirects;
};

export type RawCheck = RawCommon & {
  readonly name?: string;
  readonly request?: string;
  readonly method?: string;
  readonly path?: string;
  readonly body?: Json;
  readonly expect: RawStatus | RawExpectations;
  readonly capture?: Readonly<Record<string, string | RawCapture>>;
  readonly load?: RawLoad;
  readonly websocket?: boolean;
  readonly tags?: readonly string[];
};

/** A request of setup or cleanup. */
export type RawStep = Omit<RawCheck, 'expect'> & { readonly expect?: RawCheck['expect'] };

export type RawCapture = {
  readonly json?: string;
  readonly header?: string;
  readonly matches?: string;
  readonly secret?: boolean;
};

export type RawStatus = number | string | readonly (number | string)[];

export type RawExpectations = {
  readonly status?: RawStatus;
  readonly headers?: Readonly<Record<string, RawText>>;
  readonly json?: Json;
  readonly text?: RawText;
  readonly max_latency?: string | number;
  readonly schema?: string | JsonObject;
  readonly revision?: Omit<RawCapture, 'secret'> & { readonly equals: string };
  readonly latency?: RawLatency;
  readonly tls?: { readonly min_version?: string; readonly days_left?: number };
};

export type RawLatency = Readonly<Partial<Record<QuantileName, string | number>>> & {
  readonly requests?: number;
  readonly prove?: boolean;
};

export type RawLoad = {
  readonly rate: string;
  readonly duration: string | number;
  readonly thresholds: Readonly<Partial<Record<QuantileName | 'failed', string>>>;
};

/** Text in short, or operators by name. */
export type RawText = string | Readonly<Record<string, string | boolean | readonly string[]>>;

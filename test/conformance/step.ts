import type { Json, JsonObject } from '../../shared/domain/json/json.ts';
import type { Point } from './points.ts';
import type { World } from './world.ts';

/** Where an expectation comes from: Google's own definitions and docs, the real service seen at work, or memory. */
export type Evidence = 'documented' | 'observed' | 'recalled';

/** Arrays and objects must be equal; a `message` must hold the words. */
export type Expectation = {
  readonly value: Json;
  readonly evidence: Evidence;
  /** The open point that the answer of the real service settles. */
  readonly point?: Point;
};

/** One request; `settle` marks writes whose operation is followed to its end. */
export type Ask = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the version on: `/v2/projects/…`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  /** The caller's own by default. */
  readonly token?: 'none' | 'bad';
};

export type Answer = { readonly status: number; readonly body: JsonObject };

/** All that one step brought to light. */
export type Seen = {
  readonly answer: Answer;
  /** The operation once it had ended. */
  readonly operation?: JsonObject;
  /** The service once the operation had ended. */
  readonly after?: Answer;
};

/** What an answer comes down to, by name: `http`, `rpc`, `reason`, `fields`, `operation`, `Ready`, … */
export type Aspects = Readonly<Record<string, Json>>;

/** One request of the script and what is expected of its answer, as data. */
export type Step = {
  readonly id: string;
  readonly shows: string;
  readonly ask: (world: World) => Ask;
  /** Which service to read once the operation has ended. */
  readonly settle?: (world: World) => string;
  /** Aspects of its own, beside those that every answer has. */
  readonly look?: (seen: Seen, world: World) => Aspects;
  /** What later steps need. */
  readonly keep?: (seen: Seen) => Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, Expectation>>;
  /** Where the emulator knowingly does otherwise, or what makes the answer hard to foresee. */
  readonly note?: string;
};

export type Group = { readonly title: string; readonly steps: readonly Step[] };

/** Stated by Google's protos, REST annotations, docs or by the sources of gcloud. */
export const documented = (value: Json): Expectation => ({ value, evidence: 'documented' });

/** Seen in public material from the real service, such as an issue or a log. */
export const observed = (value: Json): Expectation => ({ value, evidence: 'observed' });

/** Remembered only: a difference settles the point and is no failure. */
export const recalled = (value: Json, point: Point): Expectation => ({ value, evidence: 'recalled', point });

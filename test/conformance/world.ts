import type { JsonObject } from '../../shared/domain/json/json.ts';

/** What a run works on. The same on both sides but for names. */
export type Setting = {
  readonly side: 'emulator' | 'google';
  readonly origin: string;
  readonly project: string;
  readonly region: string;
  /** An image that serves. */
  readonly image: string;
  /** An image whose container does not listen. */
  readonly brokenImage: string;
};

/** The services that a run makes; it writes to no other. */
export type Names = {
  readonly main: string;
  /** Made by a PATCH with allowMissing. */
  readonly second: string;
  /** Its first container does not start. */
  readonly broken: string;
  /** Never made. */
  readonly missing: string;
};

export type World = {
  readonly setting: Setting;
  readonly names: Names;
  /** `/v2/projects/P/locations/R`. */
  readonly parent: string;
  /** What an earlier step kept. Throws NotKept where that step did not get so far. */
  readonly kept: (name: string) => string;
  /** The main service as it was last read. */
  readonly service: () => JsonObject;
};

/** Why a step could not be asked: an earlier one did not bring what it needs. */
export class NotKept extends Error {
  constructor(what: string) {
    super(`not asked: an earlier step did not bring '${what}'`);
  }
}

/** Names that nobody else has, short enough for tags, and plain to whoever finds one left behind. */
export function namesOf(id: string): Names {
  const main = `conf-${id}`;
  return { main, second: `${main}-second`, broken: `${main}-broken`, missing: `${main}-missing` };
}

/** Beside what stood there, so that the registry and its rights are the same. */
export function missingImage(image: string): string {
  return `${image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')}-missing:none`;
}

import { closeSync, openSync, readFileSync } from 'node:fs';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { arrayAt, isObject, type Json, objectAt, stringAt } from '../../shared/domain/json/json.ts';
import { fits, sameJson } from './compare.ts';
import type { Result } from './result.ts';
import type { Aspects, Evidence, Expectation, Step } from './step.ts';

/** What was answered to each step, without a word about whose project it was: made to be sent to others. */
export type Transcript = {
  readonly schemaVersion: 1;
  readonly side: 'emulator' | 'google';
  readonly steps: readonly { readonly id: string; readonly request: string; readonly aspects: Aspects }[];
};

export function transcriptOf(side: Transcript['side'], results: readonly Result[]): Transcript {
  const steps = results.map(({ step, request, aspects, fault }) => ({
    ...{ id: step.id, request },
    aspects: fault === undefined ? aspects : { fault },
  }));
  return { schemaVersion: 1, side, steps };
}

export function transcriptText(transcript: Transcript): string {
  return `${JSON.stringify(transcript, undefined, 2)}\n`;
}

/** Before a run of minutes: its transcript can be written where it is wanted. */
export function refuseUnwritable(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch (cause) {
    throw new ActionError({
      code: 'input-invalid',
      message: `--transcript: ${path} cannot be written: ${(cause as Error).message}`,
      hint: 'Name a file in a folder that exists. Nothing was asked.',
      cause,
    });
  }
}

/** Reads what `--transcript` wrote, here or elsewhere. */
export function readTranscript(path: string): Transcript {
  const value = parse(path);
  const steps = isObject(value) ? arrayAt(value, 'steps').filter(isObject) : [];
  const side = isObject(value) ? value.side : undefined;
  if (
    !isObject(value) ||
    value.schemaVersion !== 1 ||
    steps.length === 0 ||
    (side !== 'emulator' && side !== 'google')
  ) {
    throw unusable(path, 'found something else');
  }
  return {
    ...{ schemaVersion: 1, side },
    steps: steps.map((step) => ({
      id: stringAt(step, 'id') ?? '',
      request: stringAt(step, 'request') ?? '',
      aspects: objectAt(step, 'aspects') as Aspects,
    })),
  };
}

function parse(path: string): Json {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unusable(path, `it cannot be read: ${(error as Error).message}`);
  }
}

function unusable(path: string, found: string): ActionError {
  return new ActionError({
    code: 'file-invalid',
    message: `${path}: expected a transcript of this script, ${found}.`,
    hint: 'Write one with --transcript FILE.',
  });
}

/** Where two transcripts differ. `evidence` is that of the expectation, where the script has one. */
export type Disagreement = {
  readonly id: string;
  readonly aspect: string;
  readonly left: Json | undefined;
  readonly right: Json | undefined;
  readonly evidence: Evidence | 'not expected';
};

/** Aspect by aspect. */
export function compareTranscripts(
  left: Transcript,
  right: Transcript,
  steps: readonly Step[],
): readonly Disagreement[] {
  const ids = [...new Set([...left.steps, ...right.steps].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [one, other] = [left, right].map(
      (side) => side.steps.find((step) => step.id === id)?.aspects ?? {},
    );
    const expect = steps.find((step) => step.id === id)?.expect ?? {};
    return [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].flatMap((aspect) => {
      if (sameJson(one?.[aspect], other?.[aspect])) return [];
      const evidence = evidenceOf(aspect, expect[aspect], [one?.[aspect], other?.[aspect]]);
      return [{ id, aspect, left: one?.[aspect], right: other?.[aspect], evidence }];
    });
  });
}

/** Words that both hold what is expected differ only in what nobody expects. */
function evidenceOf(
  aspect: string,
  expectation: Expectation | undefined,
  found: readonly (Json | undefined)[],
): Disagreement['evidence'] {
  if (!expectation || found.every((value) => fits(aspect, expectation.value, value))) return 'not expected';
  return expectation.evidence;
}

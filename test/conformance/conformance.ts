import { writeFileSync } from 'node:fs';
import { createApi } from './api.ts';
import type { Arguments } from './arguments.ts';
import { cleanUp, standing } from './clean-up.ts';
import { refuseTaken } from './refuse-taken.ts';
import { comparisonLines, isOpen, stepLines, summaryLines } from './render.ts';
import { markOf, type Result } from './result.ts';
import { runSteps } from './run-steps.ts';
import { allSteps, script } from './script.ts';
import type { Side } from './sides.ts';
import type { Group } from './step.ts';
import {
  compareTranscripts,
  readTranscript,
  refuseUnwritable,
  type Transcript,
  transcriptOf,
  transcriptText,
} from './transcript.ts';
import { namesOf } from './world.ts';

export type Outcome = { readonly results: readonly Result[]; readonly exitCode: 0 | 1 };

export type Conformance = {
  readonly args: Arguments;
  readonly side: Side;
  /** Makes the names of the run its own. */
  readonly id: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** All of them by default. */
  readonly groups?: readonly Group[];
};

/** One run against one side, from the first request to the last deletion. */
export async function conform(conformance: Conformance): Promise<Outcome> {
  const { args, side, id, say, signal, groups = script } = conformance;
  const { setting, headers } = side;
  const names = namesOf(id);
  // Read before anything is made: a file that cannot be used costs nothing.
  const other = args.compare[0] === undefined ? undefined : readTranscript(args.compare[0]);
  if (args.transcript !== undefined) refuseUnwritable(args.transcript);
  say(
    `${setting.side === 'google' ? 'Asking' : 'Asking an emulator at'} ${setting.origin}, project ${setting.project}, region ${setting.region}`,
  );
  say(
    `Makes and ${args.keep ? 'keeps' : 'deletes'} ${names.main}, ${names.second} and ${names.broken}, and touches no other service.`,
  );
  const options = { origin: setting.origin, headers, names };
  const parent = `/v2/projects/${setting.project}/locations/${setting.region}`;
  const api = createApi({ ...options, signal });
  await refuseTaken(api, parent, names);
  const made = new Set<string>();
  const began = performance.now();
  try {
    let title = '';
    const results = await runSteps({
      ...{ groups, setting, names, signal },
      api,
      mayMake: (service) => void made.add(service),
      told: (result) => {
        if (result.group !== title) say(`\n${result.group}`);
        title = result.group;
        for (const line of stepLines(result)) say(line);
      },
    });
    for (const line of summaryLines(results, performance.now() - began)) say(line);
    const transcript = transcriptOf(setting.side, results);
    if (args.transcript !== undefined) writeFileSync(args.transcript, transcriptText(transcript));
    const agrees = other === undefined || tellComparison(other, transcript, say);
    const good = agrees && results.every((result) => markOf(result) !== 'differs');
    return { results, exitCode: good ? 0 : 1 };
  } finally {
    // What was interrupted is the run: its clean-up has a signal of its own, which nothing aborts.
    const patient = createApi({ ...options, signal: new AbortController().signal });
    const left = await (args.keep ? standing : cleanUp)(patient, parent, made);
    for (const service of left) say(leftBehind(service, setting.project, setting.region));
  }
}

/** Two transcripts that stand already. */
export function compareFiles(left: string, right: string, say: (line: string) => void): 0 | 1 {
  return tellComparison(readTranscript(left), readTranscript(right), say) ? 0 : 1;
}

function tellComparison(left: Transcript, right: Transcript, say: (line: string) => void): boolean {
  const disagreements = compareTranscripts(left, right, allSteps);
  say('');
  for (const line of comparisonLines(left, right, disagreements)) say(line);
  return disagreements.every(isOpen);
}

function leftBehind(service: string, project: string, region: string): string {
  return `Left: gcloud run services delete ${service} --project=${project} --region=${region} --quiet`;
}

import type { AnalysisSettings } from './analysis-settings.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Observation } from './observation.ts';
import { type ShareRow, shareRows } from './share-stream.ts';
import { classStream, latencyStreams, type Stream } from './stream.ts';

/** What users' requests showed, parted by what can go wrong. */
export type Seen = {
  readonly errors: Stream;
  readonly clientErrors: Stream;
  readonly slow: { readonly certain: Stream; readonly possible: Stream };
  readonly share: readonly ShareRow[];
};

/** One reading of an observation that all tests share. */
export function seenIn(
  observation: Observation,
  { latency }: AnalysisSettings,
  { stages }: JudgedStage,
): Seen {
  return {
    errors: classStream(observation, stages, '5xx'),
    clientErrors: classStream(observation, stages, '4xx'),
    slow: latencyStreams(observation, stages, latency),
    share: shareRows(observation, stages),
  };
}

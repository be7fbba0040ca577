import type { AnalysisSettings } from './analysis-settings.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Observation } from './observation.ts';
import type { Past } from './past.ts';
import { type ShareRow, shareRows } from './share-stream.ts';
import { classStream, latencyStreams, type Stream, type Totals } from './stream.ts';

/** What users' requests showed, parted by what can go wrong. */
export type Seen = {
  readonly errors: Stream;
  readonly clientErrors: Stream;
  readonly slow: { readonly certain: Stream; readonly possible: Totals };
  readonly share: readonly ShareRow[];
};

/** One reading of an observation that all tests share. */
export function seenIn(
  { intervals }: Observation,
  past: Past,
  { latency }: AnalysisSettings,
  { stages }: JudgedStage,
): Seen {
  return {
    errors: classStream(intervals, stages, '5xx', past.errors),
    clientErrors: classStream(intervals, stages, '4xx', past.clientErrors),
    slow: latencyStreams(intervals, stages, latency.limitMs, past.slow),
    share: shareRows(intervals, stages, past.usualMs),
  };
}

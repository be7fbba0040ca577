import {
  addToHistory,
  type Conclusion,
  HISTORY_ANNOTATION,
} from '../../../../../shared/domain/rollout/history.ts';
import type { ServiceView } from '../../../../../shared/domain/rollout/service-view.ts';
import type { Share, TrafficTarget } from '../../../../../shared/domain/rollout/traffic.ts';
import { viewOf } from './service-double.ts';

export type Line = {
  readonly conclusion: Conclusion;
  readonly revision: string;
  readonly previous: readonly Share[];
  readonly kept?: string;
};

/** All of the traffic. */
export const all = (revision: string): Share[] => [{ revision, percent: 100 }];

export const promotion = (revision: string, before: string): Line => ({
  conclusion: 'promoted',
  revision,
  previous: all(before),
});

export const takenBack = (revision: string, before: string): Line => ({
  conclusion: 'rolled-back',
  revision,
  previous: all(before),
});

/** A service at rest whose rollouts ended so, the newest first. */
export function withHistory(
  traffic: readonly TrafficTarget[],
  lines: readonly Line[],
  service = {},
): ServiceView {
  const text = lines.toReversed().reduce<string | undefined>(
    (before, line, index) =>
      addToHistory(before, {
        ...line,
        id: `rollout-${index}`,
        reason: 'it was so',
        at: '2026-11-21T11:00:00Z',
        run: `https://github.test/runs/${index}`,
        commit: 'c0ffee',
      }),
    undefined,
  );
  return viewOf(traffic, {
    annotations: text === undefined ? {} : { [HISTORY_ANNOTATION]: text },
    ...service,
  });
}

import type { CustomMetrics } from '../../ports/custom-metrics.ts';

/** For those who judge nothing any more: a server that cannot be used must not keep traffic from being restored. */
export const UNASKED: CustomMetrics = {
  open: () => ({ range: async () => ({ kind: 'points', points: [] }) }),
};

import { DEFAULT_ANALYSIS } from '../analysis/analysis-settings.ts';
import { latelyText, type Sampling } from '../analysis/window.ts';
import { countText } from './evidence-figures.ts';
import { timeSpan } from './figures.ts';
import { blocks, list, table, text } from './markdown.ts';
import type { TrafficPlan } from './outcome.ts';
import type { Room } from './room.ts';

/** Who decides and on how much traffic, in one sentence. */
export function planSentence(
  { ratePerMinute, decidedBy }: TrafficPlan,
  sampling: Pick<Sampling, 'intervalMs'>,
): string {
  const rate =
    ratePerMinute === undefined
      ? 'How many requests users send is not known'
      : `Users sent ${rateText(ratePerMinute)} over ${latelyText(sampling)}`;
  if (ratePerMinute === undefined && decidedBy === 'users') return rate;
  return decidedBy === 'users'
    ? `${rate}; their requests decide`
    : `${rate}; own probes decide before the first stage, and each stage is a bounded wait`;
}

/** What was expected of users' traffic before anything was changed. */
export function trafficPlanSection(
  plan: TrafficPlan | undefined,
  sampling: Pick<Sampling, 'intervalMs'> | undefined,
  room: Room,
): string {
  if (plan === undefined) return '';
  const { stages, notes } = plan;
  return blocks(
    '### What was expected',
    `${text(planSentence(plan, sampling ?? DEFAULT_ANALYSIS))}.`,
    stages.length === 0
      ? ''
      : table(
          ['stage', 'traffic', 'to the candidate', 'expected time'],
          stages,
          ({ percent, requestsPerMinute, expectedMs }, index) => [
            String(index + 1),
            `${percent} %`,
            requestsPerMinute === undefined ? 'not known' : rateText(requestsPerMinute),
            expectedMs === undefined
              ? 'cannot be told'
              : expectedMs === 0
                ? 'at once'
                : `about ${timeSpan(expectedMs)}`,
          ],
          room.rows,
        ),
    list([
      ...notes.slice(0, room.rows).map((note) => text(note, room.characters)),
      ...(notes.length > room.rows ? [`${notes.length - room.rows} more`] : []),
    ]),
  );
}

/** `about 300 requests a minute`; fewer than one a minute are told by the hour. */
export function rateText(perMinute: number): string {
  if (!Number.isFinite(perMinute)) return 'not known';
  if (perMinute === 0) return 'no requests';
  if (perMinute < 1) return `about ${countText(Math.max(1, Math.round(perMinute * 60)))} requests an hour`;
  return `about ${countText(perMinute < 10 ? Number(perMinute.toFixed(1)) : Math.round(perMinute))} requests a minute`;
}

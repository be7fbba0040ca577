import { ActionError } from '../../domain/errors/action-error.ts';
import { arrayAt, isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import { timestamp } from './timestamps.ts';
import type { Transport } from './transport.ts';

/** Sums of one metric by interval, one series for each combination of `groupBy`. */
export type TimeSeriesCall = {
  readonly wanted: string;
  readonly project: string;
  readonly filter: string;
  readonly groupBy: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly intervalMs: number;
};

/** All pages of timeSeries.list, or a fault: half an answer would look like fewer errors. */
export async function readTimeSeries(
  transport: Transport,
  origin: string,
  call: TimeSeriesCall,
): Promise<readonly JsonObject[]> {
  const search = parameters(call);
  const url = `${origin}/v3/projects/${encodeURIComponent(call.project)}/timeSeries`;
  const series: JsonObject[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { wanted } = call;
    const answer = await transport.json({ wanted, kind: 'read', method: 'GET', url: `${url}?${search}` });
    refusePartial(answer, wanted);
    series.push(...arrayAt(answer, 'timeSeries').filter(isObject));
    const pageToken = stringAt(answer, 'nextPageToken') ?? '';
    if (pageToken === '') return series;
    search.set('pageToken', pageToken);
  }
  const message = `Could not ${call.wanted}: more than ${MAX_PAGES} pages, and no end of them.`;
  throw new ActionError({ code: 'internal', message });
}

// A hundred pages hold sixty intervals of some thousand revisions.
const MAX_PAGES = 100;
const POINTS_PER_PAGE = '5000';

function parameters(call: TimeSeriesCall): URLSearchParams {
  const search = new URLSearchParams({
    filter: call.filter,
    'interval.startTime': timestamp(call.startMs),
    'interval.endTime': timestamp(call.endMs),
    'aggregation.alignmentPeriod': `${call.intervalMs / 1000}s`,
    'aggregation.perSeriesAligner': 'ALIGN_DELTA',
    'aggregation.crossSeriesReducer': 'REDUCE_SUM',
    view: 'FULL',
    pageSize: POINTS_PER_PAGE,
  });
  for (const field of call.groupBy) search.append('aggregation.groupByFields', field);
  return search;
}

/** Monitoring answers 200 with what it has when a part of it failed, and lists the failures beside it. */
function refusePartial(answer: JsonObject, wanted: string): void {
  const [failure] = arrayAt(answer, 'executionErrors').filter(isObject);
  if (failure === undefined) return;
  const why = stringAt(failure, 'message') ?? 'without a reason';
  throw new ActionError({
    code: 'unavailable',
    message: `Could not ${wanted}: Monitoring gave a part of the answer only: ${why}`,
  });
}

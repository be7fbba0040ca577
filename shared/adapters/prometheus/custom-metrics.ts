import { ActionError } from '../../domain/errors/action-error.ts';
import type { JsonObject } from '../../domain/json/json.ts';
import type { CustomMetrics, RangeAnswer, RangeQuery } from '../../ports/custom-metrics.ts';
import type { Http } from '../../ports/http.ts';
import { readAnswer } from './answer.ts';
import { readMatrix } from './matrix.ts';
import { type Server, type ServerParts, serverOf, withoutToken } from './server.ts';

export type CustomMetricsParts = ServerParts & {
  readonly http: Http;
  /** Repeats what only reads, as the engine's policy says; `what` names it in the log. */
  readonly retry: <T>(what: string, work: () => Promise<T>) => Promise<T>;
};

/** The query API of Prometheus, which Cloud Monitoring, Mimir, Thanos and VictoriaMetrics speak too. */
export function makeCustomMetrics(parts: CustomMetricsParts): CustomMetrics {
  return {
    open: (source) => {
      const server = serverOf(source, parts);
      return { range: (query) => range(parts, server, query) };
    },
  };
}

async function range(parts: CustomMetricsParts, server: Server, query: RangeQuery): Promise<RangeAnswer> {
  if (query.endMs <= query.startMs) return { kind: 'points', points: [] };
  try {
    const answer = await parts.retry(`ask ${server.name}`, () => ask(parts, server, query));
    return readMatrix(answer, query);
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'cancelled') throw error;
    const { code, message, hint } = error;
    return { kind: 'trouble', code, message, hint };
  }
}

async function ask(parts: CustomMetricsParts, server: Server, query: RangeQuery): Promise<JsonObject> {
  const token = await server.token();
  const form = formOf(query);
  const url = `${server.base}/api/v1/query_range`;
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    accept: 'application/json',
  };
  const answer = await parts.http.send(
    server.method === 'GET'
      ? { method: 'GET', url: `${url}?${form}`, headers, timeoutMs: TIMEOUT_MS }
      : {
          ...{ method: 'POST', url, body: form.toString(), timeoutMs: TIMEOUT_MS },
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        },
  );
  return readAnswer({ ...answer, body: withoutToken(answer.body, token) }, server);
}

/** A value at the end of each interval tells of the interval before it. */
function formOf({ query, startMs, endMs, stepMs }: RangeQuery): URLSearchParams {
  return new URLSearchParams({
    query,
    start: seconds(startMs + stepMs),
    end: seconds(endMs),
    step: seconds(stepMs),
  });
}

const TIMEOUT_MS = 30_000;

function seconds(ms: number): string {
  return String(ms / 1000);
}

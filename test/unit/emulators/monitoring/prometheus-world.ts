import type { Access } from '../../../emulators/access.ts';
import { createMonitoring } from '../../../emulators/google/monitoring/monitoring.ts';
import type { EmulatorResponse, Handler } from '../../../emulators/http.ts';
import { servedRequest } from './served-request.ts';

export const START = Date.parse('2026-11-21T10:00:00Z');

const anyone: Access = { authenticate: () => ({ principal: 'user:a' }), allows: () => true };

type Given = readonly [
  metric: Readonly<Record<string, string>>,
  ...values: readonly (readonly [number, string])[],
];

/** Monitoring under a clock that a test moves, by minutes since START; numbers are visible three minutes late. */
export function prometheusWorld(access: Access = anyone) {
  let now = START;
  const projectNumber = (project: string) => (project === 'p' ? '42' : project);
  const times = { now: () => now, intervalMs: 60_000, delayMs: 180_000 };
  const monitoring = createMonitoring({ access, projectNumber, ...times });
  const ask = (method: string, path: string, more: Partial<Parameters<Handler>[0]> = {}) =>
    monitoring.handle({
      ...{ method, path, query: new URLSearchParams(), headers: {}, body: '' },
      ...more,
    }) as EmulatorResponse;
  const api = (call: 'query' | 'query_range', parameters: Readonly<Record<string, string>>, project = 'p') =>
    ask('GET', `/v1/projects/${project}/location/global/prometheus/api/v1/${call}`, {
      query: new URLSearchParams(parameters),
    });
  return {
    ask,
    api,
    handle: monitoring.handle,
    at: (minutes: number) => {
      now = START + minutes * 60_000;
    },
    served: (minutes: number, more: Parameters<typeof servedRequest>[0] = {}) =>
      monitoring.record(servedRequest({ endedAt: START + minutes * 60_000, ...more })),
    /** Values by minute. */
    set: (...series: readonly Given[]) =>
      ask('POST', '/_emulator/metrics', {
        body: JSON.stringify({
          series: series.map(([metric, ...values]) => ({
            metric,
            values: values.map(([minutes, value]) => [START / 1000 + minutes * 60, value]),
          })),
        }),
      }),
    /** The value of one expression at a minute: a number's text, or those of a vector by labels. */
    worth: (query: string, minutes: number) => {
      const response = api('query', { query, time: String(START / 1000 + minutes * 60) });
      const body = JSON.parse(response.body);
      if (body.status !== 'success') return `${response.status} ${body.errorType}: ${body.error}`;
      if (body.data.resultType === 'scalar') return body.data.result[1];
      return body.data.result.map(
        (one: { metric: Record<string, string>; value: [number, string] }) =>
          `${JSON.stringify(one.metric)} ${one.value[1]}`,
      );
    },
  };
}

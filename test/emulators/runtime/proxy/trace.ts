import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type Trace = { readonly traceId: string; readonly spanId: string };

/** Goes on with the caller's trace, or begins one, as Google's front end does. */
export function traceOf(headers: IncomingHttpHeaders): Trace {
  return {
    traceId: callersTraceId(headers) ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
  };
}

/** Both forms in which Cloud Run hands a trace to the container. */
export function traceHeaders({ traceId, spanId }: Trace): Record<string, string> {
  return {
    traceparent: `00-${traceId}-${spanId}-01`,
    'x-cloud-trace-context': `${traceId}/${BigInt(`0x${spanId}`)};o=1`,
  };
}

function callersTraceId(headers: IncomingHttpHeaders): string | undefined {
  const w3c = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(headers.traceparent ?? ''));
  const google = /^([0-9a-fA-F]{32})(?:\/|$)/.exec(String(headers['x-cloud-trace-context'] ?? ''));
  return w3c?.[1] ?? google?.[1]?.toLowerCase();
}

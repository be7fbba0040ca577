import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';

/** Google's error body, google.rpc.Status in an envelope, read leniently. */
export type RpcStatus = {
  readonly status: string;
  readonly message: string;
  readonly reason: string | undefined;
  readonly metadata: JsonObject;
  readonly violations: readonly string[];
  readonly retryDelayMs: number | undefined;
};

/** undefined when the body is not one of Google's errors: a proxy or a front end answered. */
export function parseRpcStatus(body: string): RpcStatus | undefined {
  const parsed = parseJson(body);
  const envelope = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isObject(envelope) || !isObject(envelope.error)) return undefined;
  const error = envelope.error;
  const details = arrayAt(error, 'details').filter(isObject);
  const info = detail(details, 'google.rpc.ErrorInfo');
  return {
    status: stringAt(error, 'status') ?? '',
    message: stringAt(error, 'message') ?? '',
    reason: stringAt(info, 'reason'),
    metadata: objectAt(info, 'metadata'),
    violations: arrayAt(detail(details, 'google.rpc.BadRequest'), 'fieldViolations')
      .filter(isObject)
      .map(violation),
    retryDelayMs: seconds(stringAt(detail(details, 'google.rpc.RetryInfo'), 'retryDelay')),
  };
}

/** JSON or undefined: what comes over a wire may be anything. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function detail(details: readonly JsonObject[], type: string): JsonObject {
  return details.find((entry) => stringAt(entry, '@type')?.endsWith(`/${type}`)) ?? {};
}

function violation(entry: JsonObject): string {
  return [stringAt(entry, 'field'), stringAt(entry, 'description')].filter(Boolean).join(': ');
}

function seconds(duration: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)s$/.exec(duration ?? '');
  return match === null ? undefined : Math.ceil(Number(match[1]) * 1000);
}

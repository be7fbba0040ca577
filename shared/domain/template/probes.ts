import { isObject, type Json, type JsonObject, numberAt, objectAt } from '../json/json.ts';
import { portOf } from './containers.ts';
import { same, withKey } from './edit.ts';

export const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const;

/** A container with a probe replaced. One that means the same, written with or without its defaults, is left as it stands. */
export function changeProbe(
  container: JsonObject,
  name: (typeof PROBES)[number],
  probe: JsonObject | undefined,
): JsonObject {
  if (probe === undefined) return container;
  const before = container[name];
  const port = portOf(container);
  if (isObject(before) && same(complete(before, port), complete(probe, port))) return container;
  return withKey(container, name, probe);
}

/** Probes that asked the old port follow the container to its new one: Cloud Run wrote the old number into them by itself. */
export function moveProbes(container: JsonObject, from: number, to: number): JsonObject {
  const moved = PROBES.flatMap((name): [string, Json][] => {
    const probe = container[name];
    return isObject(probe) ? [[name, movePorts(probe, from, to)]] : [];
  });
  return { ...container, ...Object.fromEntries(moved) };
}

function movePorts(probe: JsonObject, from: number, to: number): JsonObject {
  const moved = HANDLERS.flatMap((handler): [string, Json][] => {
    const action = objectAt(probe, handler);
    return numberAt(action, 'port') === from ? [[handler, { ...action, port: to }]] : [];
  });
  return { ...probe, ...Object.fromEntries(moved) };
}

/** With the values that Cloud Run takes where a probe is silent. */
function complete(probe: JsonObject, port: number): JsonObject {
  const times = { initialDelaySeconds: 0, timeoutSeconds: 1, periodSeconds: 10, failureThreshold: 3 };
  const actions = HANDLERS.flatMap((handler): [string, Json][] => {
    const action = probe[handler];
    if (!isObject(action)) return [];
    return [[handler, { port, ...(handler === 'httpGet' ? { path: '/' } : {}), ...action }]];
  });
  return { ...times, ...probe, ...Object.fromEntries(actions) };
}

import { arrayAt, isObject, type Json, type JsonObject, stringAt } from '../json/json.ts';
import { containersOf, ingressIndex } from './containers.ts';
import { withKey } from './edit.ts';

/** Fields of which a message may hold one at a time: setting one takes the others away. */
const ALTERNATIVES = [
  ['httpGet', 'tcpSocket', 'grpc'],
  ['connector', 'networkInterfaces'],
];

/**
 * A fragment laid over a template: maps are merged, lists replaced, null takes away. Containers are matched by name, one without a name is
 * the one that receives requests, and one with `image: null` goes. Volumes are matched by name and replaced whole.
 */
export function overlay(template: JsonObject, fragment: JsonObject): JsonObject {
  const { containers, volumes, ...rest } = fragment;
  let result = mergeMaps(template, rest);
  if (Array.isArray(containers)) {
    result = { ...result, containers: mergeContainers(containersOf(template), containers.filter(isObject)) };
  } else if (containers !== undefined) result = withKey(result, 'containers', undefined);
  if (Array.isArray(volumes)) {
    result = { ...result, volumes: mergeVolumes(arrayAt(template, 'volumes'), volumes.filter(isObject)) };
  } else if (volumes !== undefined) result = withKey(result, 'volumes', undefined);
  return result;
}

function mergeMaps(base: JsonObject, over: JsonObject): JsonObject {
  const result: Record<string, Json | undefined> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null || value === undefined) {
      delete result[key];
      continue;
    }
    for (const other of ALTERNATIVES.find((group) => group.includes(key)) ?? []) {
      if (other !== key) delete result[other];
    }
    const before = result[key];
    result[key] = isObject(value) ? mergeMaps(isObject(before) ? before : {}, value) : value;
  }
  return result;
}

function mergeContainers(base: readonly JsonObject[], over: readonly JsonObject[]): readonly JsonObject[] {
  const result: (JsonObject | undefined)[] = [...base];
  for (const container of over) {
    const name = stringAt(container, 'name');
    const found =
      name === undefined ? ingressIndex(base) : base.findIndex((one) => stringAt(one, 'name') === name);
    const index = found === -1 ? result.length : found;
    result[index] = container.image === null ? undefined : mergeMaps(result[index] ?? {}, container);
  }
  return result.filter((container) => container !== undefined);
}

function mergeVolumes(base: readonly Json[], over: readonly JsonObject[]): readonly Json[] {
  const result = [...base];
  for (const volume of over) {
    const name = stringAt(volume, 'name');
    const found = result.findIndex((one) => isObject(one) && stringAt(one, 'name') === name);
    result[found === -1 ? result.length : found] = mergeMaps({}, volume);
  }
  return result.filter((volume) => isObject(volume) && Object.keys(volume).some((key) => key !== 'name'));
}

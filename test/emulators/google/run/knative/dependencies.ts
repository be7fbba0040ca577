import { arrayAt, isObject, type Json, type JsonObject } from '../../../../../shared/domain/json/json.ts';
import { jsonText } from './codecs.ts';

const annotation = 'run.googleapis.com/container-dependencies';

/** Which container starts after which: one annotation in v1, by name, and `dependsOn` of each container in v2. */
export function readDependencies(
  annotations: JsonObject,
  containers: readonly Json[],
): { readonly rest: JsonObject; readonly of: (container: JsonObject) => JsonObject } {
  const { [annotation]: text, ...rest } = annotations;
  const table = jsonText.read(String(text ?? '{}')) ?? {};
  const names = containers.filter(isObject).map(({ name }) => name);
  if (!isObject(table) || Object.keys(table).some((name) => !names.includes(name))) {
    return { rest: annotations, of: () => ({}) };
  }
  return {
    rest,
    of: ({ name }) => {
      const dependsOn = typeof name === 'string' ? table[name] : undefined;
      return dependsOn === undefined ? {} : { dependsOn };
    },
  };
}

/** Containers without a name keep `dependsOn`, for no annotation can speak of them. */
export function writeDependencies(containers: readonly JsonObject[]): {
  readonly containers: readonly JsonObject[];
  readonly annotations: JsonObject;
} {
  const table: Record<string, Json> = {};
  const written = containers.map((container) => {
    const { dependsOn, ...rest } = container;
    if (typeof container.name !== 'string' || arrayAt(container, 'dependsOn').length === 0) return container;
    table[container.name] = dependsOn ?? [];
    return rest;
  });
  const annotations = Object.keys(table).length === 0 ? {} : { [annotation]: JSON.stringify(table) };
  return { containers: written, annotations };
}

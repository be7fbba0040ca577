import { isObject, type JsonObject, numberAt, objectAt, stringAt } from '../../domain/json/json.ts';
import type { Operation } from '../../ports/cloud-run.ts';

/** Reads a google.longrunning.Operation and keeps its service raw. */
export function readOperation(raw: JsonObject): Operation {
  const service = isObject(raw.response) ? raw.response : isObject(raw.metadata) ? raw.metadata : undefined;
  const error = isObject(raw.error) ? raw.error : undefined;
  return {
    name: stringAt(raw, 'name') ?? '',
    done: raw.done === true,
    ...(service === undefined ? {} : { service: withoutType(service) }),
    ...(error === undefined
      ? {}
      : {
          error: {
            code: numberAt(error, 'code') ?? 2,
            message: stringAt(objectAt(raw, 'error'), 'message') ?? '',
          },
        }),
  };
}

// `@type` belongs to the envelope: sent back inside a service it is an unknown field.
function withoutType(message: JsonObject): JsonObject {
  const { '@type': _, ...rest } = message;
  return rest;
}

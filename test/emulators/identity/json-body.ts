import { isObject, type Json, type JsonObject } from '../../../shared/domain/json/json.ts';
import type { EmulatorRequest } from '../http.ts';

/** The request's JSON object; an empty body is an empty message; undefined means that it is neither. */
export function jsonBody(request: EmulatorRequest): JsonObject | undefined {
  if (request.body.trim() === '') return {};
  try {
    const value = JSON.parse(request.body) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

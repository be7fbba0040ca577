import { isObject, type JsonObject } from '../../../../shared/domain/json/json.ts';
import type { EmulatorRequest } from '../../http.ts';
import { parseJson } from '../../router.ts';
import { invalidArgument, Refusal } from './refusal.ts';

/** The JSON object of a request; an empty body is an empty message. */
export function readJsonBody(request: EmulatorRequest): JsonObject {
  if (request.body.trim() === '') return {};
  const parsed = parseJson(request.body);
  if ('refusal' in parsed) throw new Refusal(parsed.refusal, 'The body is not JSON.');
  if (isObject(parsed.value)) return parsed.value;
  throw invalidArgument('Invalid JSON payload received. Root element must be a message.');
}

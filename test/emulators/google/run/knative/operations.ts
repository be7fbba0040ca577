import { type JsonObject, objectAt, stringAt } from '../../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../../http.ts';
import type { Machine, OperationRecord } from '../machine.ts';
import { findOperation } from '../operations.ts';
import type { Place } from '../path.ts';
import { type Call, demand } from '../permissions.ts';
import { writeService as writeV2 } from '../write-service.ts';
import { operationId } from './operation-id.ts';
import { isTerminal, writeService } from './write-service.ts';

/**
 * One look of `:wait`; the server asks again until it is done. A failed write is no failed operation here: gcloud reads
 * the service in `response`, whose Ready is false, and prints its message.
 */
export function waitOperation(call: Call, place: Place, id: string): EmulatorResponse {
  const { machine } = call;
  demand(call, 'run.operations.get', `projects/${place.project}/locations/${place.region}/operations/${id}`);
  const operation = findOperation(machine, place, id);
  const { name, service, result } = operation;
  if (!result) return json(200, { name, done: false });
  const number = machine.projectNumber(service.key.project);
  const response = writeService(ended(machine, operation), number, operationId(service));
  return json(200, { name, done: true, response });
}

/**
 * The service at the end of the operation. One that a newer write has overtaken ended without a verdict of its own; a
 * caller that waits for one would wait for ever, so it is shown what became of the newer write.
 */
function ended(machine: Machine, { service, work, result }: OperationRecord): JsonObject {
  const now = () => writeV2(machine, service);
  if (!result || work.kind === 'delete-revision') return now();
  const { resource, error } = result;
  if (isTerminal(resource)) return resource;
  if (!error) return now();
  const terminal = objectAt(resource, 'terminalCondition');
  return {
    ...resource,
    terminalCondition: {
      ...{ type: 'Ready', state: 'CONDITION_FAILED', message: error.message },
      lastTransitionTime: stringAt(terminal, 'lastTransitionTime') ?? '',
    },
  };
}

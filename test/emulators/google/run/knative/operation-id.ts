import type { ServiceRecord } from '../machine.ts';

/** The last part of the name of the operation that the newest write began; gcloud waits on it. */
export function operationId({ operation }: ServiceRecord): string | undefined {
  return operation?.slice(operation.lastIndexOf('/') + 1);
}

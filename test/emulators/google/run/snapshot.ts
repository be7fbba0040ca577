import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { Machine } from './machine.ts';
import { writeOperation } from './operations.ts';
import { revisionMessage, serviceMessage } from './schema.ts';
import { writeMessage } from './write-message.ts';
import { writeRevision } from './write-revision.ts';
import { writeService } from './write-service.ts';

/** Everything the machine knows, in the form of its answers: like them, it names secrets and never holds their values. */
export function snapshot(machine: Machine): JsonObject {
  const services = [...machine.services.values()].map((service) => ({
    ...writeMessage(serviceMessage, writeService(machine, service), 'names'),
    iamPolicy: JSON.parse(JSON.stringify(machine.policies.get(service.name))),
    revisions: [...service.revisions.values()].map((revision) =>
      writeMessage(revisionMessage, writeRevision(service, revision), 'names'),
    ),
  }));
  const operations = [...machine.operations.values()].map((operation) =>
    writeOperation(machine, operation, 'names'),
  );
  return { services, operations };
}

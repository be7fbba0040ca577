import './dirname.ts';
import { RevisionsClient } from '@google-cloud/run/build/src/v2/revisions_client.js';
import { ServicesClient } from '@google-cloud/run/build/src/v2/services_client.js';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import { revisionName, serviceName } from './cloud-run-names.ts';
import { clientOptions, ONE_ATTEMPT, official } from './official-client.ts';
import type { TransportParts } from './transport.ts';

export type CloudRunClients = {
  /** Answers with the name of the operation that deletes it. */
  deleteRevision(name: ServiceName, revision: string): Promise<string>;
  testPermissions(name: ServiceName, permissions: readonly string[]): Promise<readonly string[]>;
};

/** Google's own clients, by region. They are most of the bundle and few jobs need them: load this file when one does. */
export function cloudRunClients(parts: TransportParts, endpoints: Endpoints): CloudRunClients {
  const optionsOf = (region: string) => clientOptions(parts, endpoints.origin('run', region));
  const services = byRegion((region) => new ServicesClient(optionsOf(region)));
  const revisions = byRegion((region) => new RevisionsClient(optionsOf(region)));
  return {
    deleteRevision: async (name, revision) => {
      const wanted = `delete revision '${revision}'`;
      const [operation] = await official(parts, { wanted, kind: 'write' }, () =>
        revisions(name.region).deleteRevision({ name: revisionName(name, revision) }, ONE_ATTEMPT),
      );
      return operation.name ?? '';
    },

    testPermissions: async (name, permissions) => {
      const wanted = `test permissions on '${name.service}'`;
      const request = { resource: serviceName(name), permissions: [...permissions] };
      const [answer] = await parts.retry(wanted, () =>
        official(parts, { wanted, kind: 'read' }, () =>
          services(name.region).testIamPermissions(request, ONE_ATTEMPT),
        ),
      );
      return answer.permissions ?? [];
    },
  };
}

function byRegion<T>(make: (region: string) => T): (region: string) => T {
  const made = new Map<string, T>();
  return (region) => {
    const client = made.get(region) ?? make(region);
    made.set(region, client);
    return client;
  };
}

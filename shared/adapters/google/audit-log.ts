import { createHash } from 'node:crypto';
import type { JsonObject } from '../../domain/json/json.ts';
import type { AuditLine } from '../../domain/notify/audit-line.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import { makeTransport, type TransportParts } from './transport.ts';

/** Cloud Logging, in the project of the service and beside the revision's own lines: the log `run-delivery/audit`. */
export function makeAuditLog(parts: TransportParts & { readonly endpoints: Endpoints }): AuditLog {
  const transport = makeTransport(parts);
  const url = `${parts.endpoints.origin('logging')}/v2/entries:write`;
  return {
    write: async (audit) => {
      await transport.json({
        wanted: `write the audit line to the log of project '${audit.place.project}'`,
        // Not lost and not doubled when it is repeated: Logging drops an entry whose time and insertId it has.
        kind: 'read',
        method: 'POST',
        url,
        body: { entries: [entryOf(audit)] },
        timeoutMs: 10_000,
      });
    },
  };
}

function entryOf({ place: { project, region, service }, line }: AuditLine): JsonObject {
  const { at, revision, actor, conclusion } = line;
  return {
    logName: `projects/${project}/logs/${encodeURIComponent('run-delivery/audit')}`,
    resource: {
      type: 'cloud_run_revision',
      labels: {
        ...{ project_id: project, location: region, service_name: service, configuration_name: service },
        revision_name: revision ?? '',
      },
    },
    severity: 'NOTICE',
    timestamp: at,
    insertId: createHash('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 32),
    jsonPayload: { message: `${actor}: ${service} ${conclusion}`, ...line },
  };
}

import { ActionError } from '../../domain/errors/action-error.ts';
import { arrayAt, isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import type { CloudRun, Operation, ServiceName } from '../../ports/cloud-run.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import { cloudRunClients } from './cloud-run-clients.ts';
import { parentName, regionOfOperation, revisionName, serviceName } from './cloud-run-names.ts';
import { ONE_ATTEMPT, official } from './official-client.ts';
import { readOperation } from './operation.ts';
import { type ApiCall, CALL_TIMEOUT_MS, makeTransport, type TransportParts } from './transport.ts';

/**
 * Cloud Run Admin API v2. Services, revisions and operations travel raw: the typed client drops fields it does not
 * know and zeroes new enums, and a template passes through here. IAM and deletion lose nothing and use Google's client.
 */
export function makeCloudRun(parts: TransportParts & { readonly endpoints: Endpoints }): CloudRun {
  const { endpoints, retry } = parts;
  const transport = makeTransport(parts);
  const clients = cloudRunClients(parts, endpoints);
  const url = (region: string, path: string, query: Record<string, string> = {}): string => {
    const search = new URLSearchParams(query).toString();
    return `${endpoints.origin('run', region)}/v2/${path}${search === '' ? '' : `?${search}`}`;
  };
  const read = (wanted: string, target: string): ApiCall => ({
    wanted,
    kind: 'read',
    method: 'GET',
    url: target,
  });

  const waitOperation = async (operation: string, timeoutMs: number): Promise<Operation | undefined> => {
    const raw = await orUndefined(
      transport.json({
        wanted: `wait for operation '${operation}'`,
        kind: 'read',
        method: 'POST',
        url: url(regionOfOperation(operation), `${operation}:wait`),
        body: { timeout: `${Math.max(1, Math.ceil(timeoutMs / 1000))}s` },
        timeoutMs: timeoutMs + CALL_TIMEOUT_MS,
      }),
    );
    return raw === undefined ? undefined : readOperation(raw);
  };

  return {
    getService: (name) =>
      orUndefined(
        transport.json(read(`read service '${name.service}'`, url(name.region, serviceName(name)))),
      ),

    createService: async (name, body, options = {}) =>
      readOperation(
        await transport.json({
          wanted: `create service '${name.service}'`,
          kind: 'write',
          method: 'POST',
          url: url(name.region, `${parentName(name)}/services`, {
            serviceId: name.service,
            ...validation(options.validateOnly),
          }),
          body,
        }),
      ),

    updateService: async (name, body, options) =>
      readOperation(
        await transport.json({
          wanted: `update service '${name.service}'`,
          kind: 'write',
          method: 'PATCH',
          url: url(name.region, serviceName(name), {
            updateMask: options.updateMask.join(','),
            ...validation(options.validateOnly),
          }),
          body,
        }),
      ),

    waitOperation,

    getRevision: (name, revision) =>
      orUndefined(
        transport.json(read(`read revision '${revision}'`, url(name.region, revisionName(name, revision)))),
      ),

    listRevisions: async (name) => {
      const revisions: JsonObject[] = [];
      let pageToken = '';
      do {
        const query = { pageSize: '100', ...(pageToken === '' ? {} : { pageToken }) };
        const target = url(name.region, `${serviceName(name)}/revisions`, query);
        const page = await transport.json(read(`list the revisions of '${name.service}'`, target));
        revisions.push(...arrayAt(page, 'revisions').filter(isObject));
        pageToken = stringAt(page, 'nextPageToken') ?? '';
      } while (pageToken !== '');
      return revisions;
    },

    deleteRevision: async (name, revision) => {
      const wanted = `delete revision '${revision}'`;
      const [operation] = await official(parts, { wanted, kind: 'write' }, () =>
        clients(name.region).revisions.deleteRevision({ name: revisionName(name, revision) }, ONE_ATTEMPT),
      );
      const id = operation.name ?? '';
      const end = id === '' ? undefined : await waitOperation(id, DELETION_MS);
      if (end?.error !== undefined) throw deletionFailed(wanted, end.error.message);
    },

    testPermissions: async (name: ServiceName, permissions) => {
      const wanted = `test permissions on '${name.service}'`;
      const request = { resource: serviceName(name), permissions: [...permissions] };
      const [answer] = await retry(wanted, () =>
        official(parts, { wanted, kind: 'read' }, () =>
          clients(name.region).services.testIamPermissions(request, ONE_ATTEMPT),
        ),
      );
      return answer.permissions ?? [];
    },
  };
}

const DELETION_MS = 60_000;

function validation(validateOnly: boolean | undefined): Record<string, string> {
  return validateOnly === true ? { validateOnly: 'true' } : {};
}

async function orUndefined(found: Promise<JsonObject>): Promise<JsonObject | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof ActionError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function deletionFailed(wanted: string, message: string): ActionError {
  return new ActionError({ code: 'failed-precondition', message: `Could not ${wanted}: ${message}` });
}

import { ActionError } from '../../domain/errors/action-error.ts';
import { arrayAt, isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import type { CloudRun, Operation } from '../../ports/cloud-run.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import type { CloudRunClients } from './cloud-run-clients.ts';
import { parentName, regionOfOperation, revisionName, serviceName } from './cloud-run-names.ts';
import { readOperation } from './operation.ts';
import { type ApiCall, CALL_TIMEOUT_MS, makeTransport, type TransportParts } from './transport.ts';

/**
 * Cloud Run Admin API v2. Services, revisions and operations travel raw: the typed client drops fields it does not
 * know and zeroes new enums, and a template passes through here. IAM and deletion lose nothing and use Google's client,
 * which is loaded for them alone.
 */
export function makeCloudRun(parts: TransportParts & { readonly endpoints: Endpoints }): CloudRun {
  const { endpoints } = parts;
  const transport = makeTransport(parts);
  let loaded: Promise<CloudRunClients> | undefined;
  const clients = (): Promise<CloudRunClients> => {
    loaded ??= import('./cloud-run-clients.ts').then((file) => file.cloudRunClients(parts, endpoints));
    return loaded;
  };
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
      const operation = await (await clients()).deleteRevision(name, revision);
      const end = operation === '' ? undefined : await waitOperation(operation, DELETION_MS);
      if (end?.error !== undefined) throw deletionFailed(revision, end.error.message);
    },

    testPermissions: async (name, permissions) => (await clients()).testPermissions(name, permissions),
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

function deletionFailed(revision: string, message: string): ActionError {
  return new ActionError({
    code: 'failed-precondition',
    message: `Could not delete revision '${revision}': ${message}`,
  });
}

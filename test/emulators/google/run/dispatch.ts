import type { EmulatorResponse } from '../../http.ts';
import { getIamPolicy, setIamPolicy, testIamPermissions } from './iam.ts';
import { deleteOperation, getOperation, listOperations } from './operations.ts';
import type { RunPath } from './path.ts';
import type { Call } from './permissions.ts';
import { deleteRevision, getRevision, listRevisions } from './revisions.ts';
import { createService, deleteService, getService, listServices, patchService } from './services.ts';

/** The call that a method and a path mean; undefined for one that Cloud Run does not have. */
export function dispatch(call: Call, path: RunPath): EmulatorResponse | undefined {
  const { place } = path;
  const verb = path.verb ? `${call.request.method} :${path.verb}` : call.request.method;
  switch (path.kind) {
    case 'services':
      return collection(call, verb, path);
    case 'service':
      return onService(call, verb, { ...place, service: path.service });
    case 'revisions':
      return verb === 'GET' ? listRevisions(call, { ...place, service: path.service }) : undefined;
    case 'revision':
      return onRevision(call, verb, path);
    case 'operations':
      return verb === 'GET' ? listOperations(call, place) : undefined;
    case 'operation':
      if (verb === 'GET' || verb === 'POST :wait') return getOperation(call, place, path.operation);
      return verb === 'DELETE' ? deleteOperation(call, place, path.operation) : undefined;
  }
}

function collection(call: Call, verb: string, { place }: RunPath): EmulatorResponse | undefined {
  if (verb === 'GET') return listServices(call, place);
  return verb === 'POST' ? createService(call, place) : undefined;
}

function onService(
  call: Call,
  verb: string,
  key: Parameters<typeof getService>[1],
): EmulatorResponse | undefined {
  switch (verb) {
    case 'GET':
      return getService(call, key);
    case 'PATCH':
      return patchService(call, key);
    case 'DELETE':
      return deleteService(call, key);
    case 'GET :getIamPolicy':
      return getIamPolicy(call, key);
    case 'POST :setIamPolicy':
      return setIamPolicy(call, key);
    case 'POST :testIamPermissions':
      return testIamPermissions(call, key);
    default:
      return undefined;
  }
}

function onRevision(
  call: Call,
  verb: string,
  { place, service, revision }: RunPath & { kind: 'revision' },
): EmulatorResponse | undefined {
  const key = { ...place, service };
  if (verb === 'GET') return getRevision(call, key, revision);
  return verb === 'DELETE' ? deleteRevision(call, key, revision) : undefined;
}

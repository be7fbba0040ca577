import { type EmulatorResponse, json } from '../../../http.ts';
import { dispatch } from '../dispatch.ts';
import { type Call, demand } from '../permissions.ts';
import { invalidArgument, Refusal } from '../refusal.ts';
import { listLocations } from './locations.ts';
import { waitOperation } from './operations.ts';
import type { KnativePath } from './path.ts';
import { translateRefusal } from './refusals.ts';
import { deleteRevision, getRevision, listRevisions } from './revisions.ts';
import { createService, deleteService, getService, listServices, replaceService } from './services.ts';

/**
 * The v1 (Knative) calls, as translations: a body becomes the body of the v2 call, and what that call leaves is written
 * as v1. There is one state machine, and it does not know which of the two was spoken.
 */
export function dispatchKnative(call: Call, path: KnativePath): EmulatorResponse | undefined {
  if (path.place.region === '') {
    throw invalidArgument('Namespaced calls need a regional host, such as us-central1-run.googleapis.com.');
  }
  try {
    return answer(call, path);
  } catch (error) {
    if (error instanceof Refusal) throw translateRefusal(error);
    throw error;
  }
}

function answer(call: Call, path: KnativePath): EmulatorResponse | undefined {
  const { method } = call.request;
  const { place } = path;
  switch (path.kind) {
    case 'locations':
      demand(call, 'run.locations.list', `projects/${place.project}`);
      return method === 'GET' ? json(200, listLocations(place.project)) : undefined;
    case 'services':
      if (method === 'GET') return listServices(call, place);
      return method === 'POST' ? createService(call, place) : undefined;
    case 'service':
      return onService(call, { ...place, service: path.name });
    case 'policy':
      return dispatch(call, { place, kind: 'service', service: path.name, verb: path.verb });
    case 'revisions':
      return method === 'GET' ? listRevisions(call, place) : undefined;
    case 'revision':
      if (method === 'GET') return getRevision(call, place, path.name);
      return method === 'DELETE' ? deleteRevision(call, place, path.name) : undefined;
    case 'operation':
      return ['GET', 'POST'].includes(method) ? waitOperation(call, place, path.id) : undefined;
  }
}

function onService(call: Call, key: Parameters<typeof getService>[1]): EmulatorResponse | undefined {
  switch (call.request.method) {
    case 'GET':
      return getService(call, key);
    case 'PUT':
      return replaceService(call, key);
    case 'DELETE':
      return deleteService(call, key);
    default:
      return undefined;
  }
}

import type { Access } from '../../access.ts';
import type { Handler } from '../../http.ts';
import { json } from '../../http.ts';
import { permissionDenied } from './error-info.ts';
import { findProject, type Iam } from './state.ts';

/** The one resource manager call that clients make: which id belongs to this project number. */
export function projectsHandler(iam: Iam, access: Access): Handler {
  return (request) => {
    const wanted = /^\/v1\/projects\/([^/:]+)$/.exec(request.path)?.[1];
    if (wanted === undefined || request.method !== 'GET') return undefined;
    const caller = access.authenticate(request);
    if ('refusal' in caller) return caller.refusal;
    const project = findProject(iam, wanted);
    const permission = 'resourcemanager.projects.get';
    if (!project || !access.allows(caller.principal, permission, `projects/${project.id}`)) {
      return permissionDenied(permission, `projects/${wanted}`, 'The caller does not have permission');
    }
    return json(200, {
      projectNumber: project.number,
      projectId: project.id,
      lifecycleState: 'ACTIVE',
      name: project.id,
    });
  };
}

import { ActionError } from '../../domain/errors/action-error.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';

/** `projects/P/locations/L`. */
export function parentName({ project, region }: ServiceName): string {
  return `projects/${segment(project)}/locations/${segment(region)}`;
}

/** `projects/P/locations/L/services/S`. */
export function serviceName(name: ServiceName): string {
  return `${parentName(name)}/services/${segment(name.service)}`;
}

/** `projects/P/locations/L/services/S/revisions/R`. */
export function revisionName(name: ServiceName, revision: string): string {
  return `${serviceName(name)}/revisions/${segment(revision)}`;
}

/** The region that an operation's name holds. */
export function regionOfOperation(operation: string): string {
  const region = /^projects\/[^/]+\/locations\/([^/]+)\/operations\/[^/]+$/.exec(operation)?.[1];
  if (region !== undefined) return region;
  throw new ActionError({
    code: 'internal',
    message: `Expected an operation 'projects/P/locations/L/operations/O', found '${operation}'.`,
  });
}

// A slash in a name would ask for another resource; a domain-scoped project id holds a colon, which may stay.
function segment(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':');
}

import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { type Failure, secretFailure } from './conditions.ts';
import type { Machine, RevisionRecord, ServiceRecord } from './machine.ts';

/** The first secret of a revision that is missing, or that its service account may not read. */
export function findSecretFailure(
  machine: Machine,
  service: ServiceRecord,
  revision: RevisionRecord,
): Failure | undefined {
  const account = stringAt(revision.template, 'serviceAccount') ?? '';
  for (const { field, version } of referencesOf(service, revision.template)) {
    const problem = problemOf(machine, version, account);
    if (problem) return secretFailure(revision.name, field, problem);
  }
  return undefined;
}

/** What a variable takes from a secret; undefined for one with a literal value. */
export function secretValue(
  machine: Machine,
  service: ServiceRecord,
  variable: JsonObject,
): string | undefined {
  const reference = objectAt(objectAt(variable, 'valueSource'), 'secretKeyRef');
  const secret = stringAt(reference, 'secret');
  return secret ? machine.secret(versionName(service, secret, stringAt(reference, 'version'))) : undefined;
}

function problemOf(machine: Machine, version: string, account: string): string | undefined {
  const secret = version.slice(0, version.indexOf('/versions/'));
  if (!machine.access.allows(`serviceAccount:${account}`, 'secretmanager.versions.access', secret)) {
    return `Permission denied on secret: ${version} for Revision service account ${account}. The service account used must be granted the 'Secret Manager Secret Accessor' role (roles/secretmanager.secretAccessor) at the secret, project or higher level.`;
  }
  return machine.secret(version) === undefined ? `Secret ${version} was not found` : undefined;
}

/** Every secret that a template names, with the field as Cloud Run quotes it. */
function referencesOf(service: ServiceRecord, template: JsonObject): { field: string; version: string }[] {
  const containers = arrayAt(template, 'containers').filter(isObject);
  const variables = containers.flatMap((container, at) =>
    arrayAt(container, 'env')
      .filter(isObject)
      .map((variable, index) => ({
        field: `spec.template.spec.containers[${at}].env[${index}].value_from.secret_key_ref.name`,
        secret: stringAt(objectAt(objectAt(variable, 'valueSource'), 'secretKeyRef'), 'secret') ?? '',
        version: stringAt(objectAt(objectAt(variable, 'valueSource'), 'secretKeyRef'), 'version'),
      })),
  );
  const volumes = arrayAt(template, 'volumes')
    .filter(isObject)
    .map((volume, at) => ({
      field: `spec.template.spec.volumes[${at}].secret.secret_name`,
      secret: stringAt(objectAt(volume, 'secret'), 'secret') ?? '',
      version: stringAt(arrayAt(objectAt(volume, 'secret'), 'items').find(isObject) ?? {}, 'version'),
    }));
  return [...variables, ...volumes]
    .filter(({ secret }) => secret !== '')
    .map(({ field, secret, version }) => ({ field, version: versionName(service, secret, version) }));
}

function versionName(service: ServiceRecord, secret: string, version: string | undefined): string {
  const full = secret.startsWith('projects/') ? secret : `projects/${service.key.project}/secrets/${secret}`;
  return `${full}/versions/${version || 'latest'}`;
}

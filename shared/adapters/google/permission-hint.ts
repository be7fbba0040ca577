import { stringAt } from '../../domain/json/json.ts';
import type { RpcStatus } from './rpc-status.ts';

/** What to do about a 403: the API to enable, or the permission and the smallest role that holds it. */
export function permissionHint(error: RpcStatus, url: string, caller: string): string {
  if (
    error.reason === 'SERVICE_DISABLED' ||
    /has not been used in project|it is disabled/.test(error.message)
  ) {
    const service =
      stringAt(error.metadata, 'service') ?? new URL(url).hostname.replace(/^[a-z0-9-]+-run\./, 'run.');
    return `Enable the API: gcloud services enable ${service}${projectFlag(url)}`;
  }
  const permission = stringAt(error.metadata, 'permission') ?? permissionIn(error.message);
  if (permission === undefined) return `Grant the missing role to ${caller}.`;
  const role = roleOf(permission);
  const where = placeOf(permission, url);
  return role === undefined
    ? `Grant a role that holds ${permission} to ${caller}${where}.`
    : `Grant ${role}, which holds ${permission}, to ${caller}${where}.`;
}

function permissionIn(message: string): string | undefined {
  return (
    /[Pp]ermission '([\w.]+)' denied/.exec(message)?.[1] ??
    /\b(iam\.service[aA]ccounts\.\w+)\b/.exec(message)?.[1]
  );
}

// First match wins; patterns are matched without regard to case because IAM itself writes actAs in both.
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^run\.services\.(set|get)IamPolicy$/i, 'roles/run.admin'],
  [/^run\.routes\.invoke$/i, 'roles/run.invoker'],
  [/^run\.\w+\.(get|list)$/i, 'roles/run.viewer'],
  [/^run\./i, 'roles/run.developer'],
  [/^iam\.serviceAccounts\.actAs$/i, 'roles/iam.serviceAccountUser'],
  [/^iam\.serviceAccounts\.get(AccessToken|OpenIdToken)$/i, 'roles/iam.workloadIdentityUser'],
  [/^iam\.serviceAccounts\.signJwt$/i, 'roles/iam.serviceAccountTokenCreator'],
  [/^secretmanager\.versions\.access$/i, 'roles/secretmanager.secretAccessor'],
  [/^secretmanager\./i, 'roles/secretmanager.viewer'],
  [/^monitoring\.timeSeries\.list$/i, 'roles/monitoring.viewer'],
  [/^logging\.logEntries\.create$/i, 'roles/logging.logWriter'],
  [/^logging\.(logEntries|views)\./i, 'roles/logging.viewer'],
  [/^artifactregistry\./i, 'roles/artifactregistry.reader'],
];

function roleOf(permission: string): string | undefined {
  return ROLES.find(([pattern]) => pattern.test(permission))?.[1];
}

function placeOf(permission: string, url: string): string {
  if (/actAs$/i.test(permission)) return ' on the runtime service account of the service';
  const secret = /\/secrets\/([^/:]+)/.exec(url)?.[1];
  if (secret !== undefined) return ` on the secret '${secret}'`;
  const project = projectIn(url);
  return project === undefined ? '' : ` on project '${project}'`;
}

function projectFlag(url: string): string {
  const project = projectIn(url);
  return project === undefined ? '' : ` --project=${project}`;
}

function projectIn(url: string): string | undefined {
  return /\/projects\/([^/?:]+)/.exec(url)?.[1];
}

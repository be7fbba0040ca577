const runRead = [
  'run.configurations.get',
  'run.configurations.list',
  'run.locations.list',
  'run.operations.get',
  'run.operations.list',
  'run.revisions.get',
  'run.revisions.list',
  'run.routes.get',
  'run.routes.list',
  'run.services.get',
  'run.services.getIamPolicy',
  'run.services.list',
  'resourcemanager.projects.get',
  'resourcemanager.projects.list',
];
const runWrite = [
  'run.operations.delete',
  'run.revisions.delete',
  'run.services.create',
  'run.services.delete',
  'run.services.update',
];
const mintAsAccount = ['iam.serviceAccounts.getAccessToken', 'iam.serviceAccounts.getOpenIdToken'];

/** Who owns a project may do everything but speak as its service accounts. */
export const ownerRole = 'roles/owner';
const notTheOwners = new Set([
  ...mintAsAccount,
  'iam.serviceAccounts.implicitDelegation',
  'iam.serviceAccounts.signBlob',
  'iam.serviceAccounts.signJwt',
]);

/** The predefined roles that matter to a delivery, with those of their permissions that the emulator asks for. */
export const predefinedRoles: Readonly<Record<string, readonly string[]>> = {
  [ownerRole]: [],
  'roles/run.admin': [...runRead, ...runWrite, 'run.services.setIamPolicy', 'run.routes.invoke'],
  'roles/run.developer': [...runRead, ...runWrite],
  'roles/run.viewer': runRead,
  'roles/run.invoker': ['run.routes.invoke'],
  'roles/iap.httpsResourceAccessor': ['iap.webServiceVersions.accessViaIAP'],
  'roles/iam.serviceAccountUser': [
    'iam.serviceAccounts.actAs',
    'iam.serviceAccounts.get',
    'iam.serviceAccounts.list',
  ],
  'roles/iam.workloadIdentityUser': [...mintAsAccount, 'iam.serviceAccounts.get', 'iam.serviceAccounts.list'],
  'roles/iam.serviceAccountTokenCreator': [
    ...mintAsAccount,
    'iam.serviceAccounts.get',
    'iam.serviceAccounts.implicitDelegation',
    'iam.serviceAccounts.list',
    'iam.serviceAccounts.signBlob',
    'iam.serviceAccounts.signJwt',
  ],
  'roles/iam.serviceAccountOpenIdTokenCreator': ['iam.serviceAccounts.getOpenIdToken'],
  'roles/secretmanager.secretAccessor': ['secretmanager.versions.access'],
  'roles/secretmanager.secretVersionAdder': ['secretmanager.versions.add'],
  'roles/secretmanager.viewer': [
    'secretmanager.secrets.get',
    'secretmanager.secrets.list',
    'secretmanager.versions.get',
    'secretmanager.versions.list',
  ],
  'roles/secretmanager.admin': [
    'secretmanager.secrets.create',
    'secretmanager.secrets.get',
    'secretmanager.secrets.list',
    'secretmanager.versions.access',
    'secretmanager.versions.add',
    'secretmanager.versions.destroy',
    'secretmanager.versions.disable',
    'secretmanager.versions.enable',
    'secretmanager.versions.get',
    'secretmanager.versions.list',
  ],
  'roles/monitoring.viewer': ['monitoring.metricDescriptors.get', 'monitoring.timeSeries.list'],
  'roles/logging.logWriter': ['logging.logEntries.create'],
  'roles/logging.viewer': ['logging.logEntries.list', 'logging.logs.list'],
  'roles/artifactregistry.reader': [
    'artifactregistry.repositories.downloadArtifacts',
    'artifactregistry.repositories.get',
  ],
};

/** Whether a role holds a permission; custom roles come from the state, under their full names. */
export function roleGrants(
  roles: ReadonlyMap<string, readonly string[]>,
  role: string,
  permission: string,
): boolean {
  if (role === ownerRole) return !notTheOwners.has(permission);
  return roles.get(role)?.includes(permission) ?? false;
}

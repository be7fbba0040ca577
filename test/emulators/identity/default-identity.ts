import type { Access } from '../access.ts';
import { artifactsHandler } from '../github/artifacts/handler.ts';
import { type Artifacts, createArtifacts } from '../github/artifacts/state.ts';
import { createOidc, githubIssuer, type Oidc, oidcHandler } from '../github/oidc/handler.ts';
import type { JobContext } from '../github/oidc/job-context.ts';
import {
  type AttestationStore,
  attestationsHandler,
  createAttestationStore,
} from '../github/rest/attestations.ts';
import { githubRestHandler } from '../github/rest/handler.ts';
import { createGitHubRest, type GitHubRest } from '../github/rest/state.ts';
import { accessOf } from '../google/iam/access.ts';
import { setPolicy } from '../google/iam/policies.ts';
import { projectsHandler } from '../google/iam/projects.ts';
import { setProvider } from '../google/iam/providers.ts';
import { createIam, type Iam, type PolicySource } from '../google/iam/state.ts';
import { registerToken } from '../google/iam/tokens.ts';
import { iamCredentialsHandler } from '../google/iam-credentials/handler.ts';
import { invokerOf } from '../google/iam-credentials/invoker.ts';
import { type Sts, stsHandler } from '../google/sts/handler.ts';
import type { Handler } from '../http.ts';
import type { Invoker } from '../runtime/invoker.ts';
import { adminHandler } from './admin.ts';
import { createSigningKey, type SigningKey } from './signing-key.ts';

export type IdentityOptions = {
  readonly now: () => number;
  readonly projectId?: string;
  readonly projectNumber?: string;
  readonly job?: Partial<JobContext>;
  readonly federatedLifetime?: Sts['lifetime'];
  /** A token that is always good, for clients that are handed one, such as gcloud. It speaks for the deployer. */
  readonly staticToken?: string;
  /** GitHub's and Google's keys, where making new ones for every world takes too long. */
  readonly keys?: { readonly github: SigningKey; readonly google: SigningKey };
};

/** A world in which a job of `octo/shop` may deploy to project `demo-project`, and nobody else may. */
export type Identity = {
  readonly iam: Iam;
  readonly oidc: Oidc;
  readonly github: GitHubRest;
  readonly attestations: AttestationStore;
  readonly artifacts: Artifacts;
  readonly access: Access;
  readonly invoker: Invoker;
  /** Answers for GitHub's token service and REST, STS, IAM credentials and `/_emulator/identity`. */
  readonly handlers: readonly Handler[];
  /** Policies that another part keeps, such as those of Cloud Run services. */
  addPolicies(source: PolicySource): void;
  /** Values of the actions' inputs. */
  readonly inputs: {
    readonly workload_identity_provider: string;
    readonly service_account: string;
    readonly project_id: string;
  };
  /** E-mail of the account that revisions run as by default. */
  readonly runtimeAccount: string;
};

/** Builds the default world; its parts can be changed afterwards, from code or by `PATCH /_emulator/identity`. */
export async function defaultIdentity(options: IdentityOptions): Promise<Identity> {
  const { now, projectId = 'demo-project', projectNumber = '123456789012' } = options;
  const keys = options.keys ?? { github: await createSigningKey(), google: await createSigningKey() };
  const iam = createIam({ now, projects: [{ id: projectId, number: projectNumber }] });
  const oidc = createOidc({ now, key: keys.github, ...(options.job ? { job: options.job } : {}) });
  const deployer = `deployer@${projectId}.iam.gserviceaccount.com`;
  const runtimeAccount = `${projectNumber}-compute@developer.gserviceaccount.com`;
  addAccount(iam, deployer, '100000000000000000001', projectId);
  addAccount(iam, runtimeAccount, '100000000000000000002', projectId);
  const provider = addProvider(iam, projectNumber, oidc.job);
  bind(iam, projectId, deployer, runtimeAccount, provider.repositorySet);
  if (options.staticToken !== undefined)
    registerToken(iam, options.staticToken, `serviceAccount:${deployer}`);
  const access = accessOf(iam);
  const keysOf = (issuer: string) => (issuer === oidc.issuer ? keys.github.jwks : undefined);
  const github = createGitHubRest({
    now,
    shaOf: (ref) => (/^[0-9a-f]{40}$/.test(ref) ? ref : oidc.job.sha),
    repository: () => oidc.job.repository,
  });
  const { token, repository } = github;
  const attestations = createAttestationStore({ token, repository });
  const artifacts = createArtifacts();
  return {
    iam,
    oidc,
    github,
    attestations,
    artifacts,
    access,
    invoker: invokerOf({ iam, access, key: keys.google }),
    handlers: [
      oidcHandler(oidc),
      attestationsHandler(attestations),
      githubRestHandler(github),
      artifactsHandler(artifacts),
      stsHandler({ iam, keysOf, lifetime: options.federatedLifetime ?? 'subject-token', key: keys.google }),
      iamCredentialsHandler({ iam, access, key: keys.google }),
      projectsHandler(iam, access),
      adminHandler({ iam, oidc, github }),
    ],
    addPolicies: (source) => void iam.policySources.push(source),
    inputs: { workload_identity_provider: provider.name, service_account: deployer, project_id: projectId },
    runtimeAccount,
  };
}

function addAccount(iam: Iam, email: string, uniqueId: string, project: string): void {
  iam.serviceAccounts.set(email, { email, uniqueId, project, maxLifetimeSeconds: 3600 });
}

function addProvider(
  iam: Iam,
  number: string,
  job: JobContext,
): { readonly name: string; readonly repositorySet: string } {
  const pool = `projects/${number}/locations/global/workloadIdentityPools/github`;
  const name = `${pool}/providers/actions`;
  iam.pools.set(pool, { name: pool, disabled: false });
  setProvider(iam, {
    name,
    issuer: githubIssuer,
    allowedAudiences: [],
    attributeMapping: {
      'google.subject': 'assertion.sub',
      'attribute.actor': 'assertion.actor',
      'attribute.ref': 'assertion.ref',
      'attribute.repository': 'assertion.repository',
      'attribute.repository_id': 'assertion.repository_id',
      'attribute.repository_owner_id': 'assertion.repository_owner_id',
    },
    attributeCondition: `assertion.repository_owner_id == '${job.repositoryOwnerId}'`,
    disabled: false,
  });
  return {
    name,
    repositorySet: `principalSet://iam.googleapis.com/${pool}/attribute.repository_id/${job.repositoryId}`,
  };
}

const deployerRoles = [
  'roles/run.admin',
  'roles/run.invoker',
  'roles/secretmanager.secretAccessor',
  'roles/monitoring.viewer',
  'roles/logging.viewer',
  'roles/logging.logWriter',
  'roles/artifactregistry.reader',
];

function bind(
  iam: Iam,
  project: string,
  deployer: string,
  runtimeAccount: string,
  repositorySet: string,
): void {
  const members = [`serviceAccount:${deployer}`];
  setPolicy(iam, `projects/${project}`, [
    ...deployerRoles.map((role) => ({ role, members })),
    { role: 'roles/secretmanager.secretAccessor', members: [`serviceAccount:${runtimeAccount}`] },
  ]);
  setPolicy(iam, `projects/${project}/serviceAccounts/${runtimeAccount}`, [
    { role: 'roles/iam.serviceAccountUser', members },
  ]);
  setPolicy(iam, `projects/${project}/serviceAccounts/${deployer}`, [
    { role: 'roles/iam.workloadIdentityUser', members: [repositorySet] },
  ]);
}

import type { KeyObject } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { FederatedIdentity } from './federated-identity.ts';
import { predefinedRoles } from './roles.ts';

export type Project = { readonly id: string; readonly number: string };

export type Binding = { readonly role: string; readonly members: readonly string[] };

export type AccountKey = { readonly email: string; readonly publicKey: KeyObject };

export type ServiceAccount = {
  readonly email: string;
  /** `sub` and `azp` of its ID tokens. */
  readonly uniqueId: string;
  readonly project: string;
  /** An organisation policy can raise this to 43,200. */
  readonly maxLifetimeSeconds: number;
};

/** Names as Google gives them: `projects/NUMBER/locations/global/workloadIdentityPools/POOL[/providers/PROVIDER]`. */
export type Provider = {
  readonly name: string;
  readonly issuer: string;
  /** Keys uploaded to the provider; without them the issuer's own are used, which needs the issuer to be known. */
  readonly jwks?: JSONWebKeySet;
  /** Empty: the provider's full name, with and without `https:`. */
  readonly allowedAudiences: readonly string[];
  readonly attributeMapping: Readonly<Record<string, string>>;
  readonly attributeCondition: string;
  readonly disabled: boolean;
};

export type Pool = { readonly name: string; readonly disabled: boolean };

export type IssuedToken = {
  readonly principal: string;
  readonly scopes: readonly string[];
  /** Milliseconds; Infinity for a token that was configured. */
  readonly expiresAt: number;
  readonly issuedAt: number;
  readonly identity?: FederatedIdentity;
};

/** A policy kept elsewhere, such as a Cloud Run service's own; the resource is named by project id. */
export type PolicySource = (resource: string) => readonly Binding[];

/** Everything that decides who may do what. */
export type Iam = {
  readonly now: () => number;
  readonly projects: readonly Project[];
  readonly serviceAccounts: Map<string, ServiceAccount>;
  /** Of service accounts, by id: the public halves. */
  readonly accountKeys: Map<string, AccountKey>;
  readonly pools: Map<string, Pool>;
  readonly providers: Map<string, Provider>;
  /** By resource name with the project's id. */
  readonly policies: Map<string, readonly Binding[]>;
  readonly policySources: PolicySource[];
  /** Custom roles may be added under `projects/P/roles/NAME`. */
  readonly roles: Map<string, readonly string[]>;
  readonly tokens: Map<string, IssuedToken>;
  /** The attributes of a federated principal, those of the token that it showed last. */
  readonly identities: Map<string, FederatedIdentity>;
};

/** An IAM without anyone in it. */
export function createIam(options: {
  readonly now: () => number;
  readonly projects: readonly Project[];
}): Iam {
  return {
    now: options.now,
    projects: options.projects,
    serviceAccounts: new Map(),
    accountKeys: new Map(),
    pools: new Map(),
    providers: new Map(),
    policies: new Map(),
    policySources: [],
    roles: new Map(Object.entries(predefinedRoles)),
    tokens: new Map(),
    identities: new Map(),
  };
}

/** Projects go by id and by number everywhere but in an STS audience. */
export function findProject(iam: Iam, idOrNumber: string): Project | undefined {
  return iam.projects.find((project) => project.id === idOrNumber || project.number === idOrNumber);
}

import type { Access } from '../../access.ts';

export type VersionState = 'ENABLED' | 'DISABLED' | 'DESTROYED';

export type SecretVersion = {
  readonly number: number;
  readonly createTime: string;
  state: VersionState;
  data: Uint8Array;
  /** A fault: the checksum that travels does not belong to the data. */
  corruptChecksum: boolean;
};

export type Secret = {
  /** `projects/NUMBER/secrets/S` or `projects/NUMBER/locations/L/secrets/S` */
  readonly name: string;
  readonly createTime: string;
  readonly aliases: Readonly<Record<string, number>>;
  readonly versions: SecretVersion[];
};

/** Secret Manager's contents, by full name with the project's number. */
export type SecretManager = {
  readonly now: () => number;
  readonly access: Access;
  readonly projects: readonly { readonly id: string; readonly number: string }[];
  readonly secrets: Map<string, Secret>;
};

export type SecretConfig = {
  readonly project: string;
  readonly name: string;
  /** A regional secret lives in one. */
  readonly location?: string;
  /** Values of version 1, 2 and so on. */
  readonly values: readonly string[];
  readonly aliases?: Readonly<Record<string, number>>;
};

/** An empty Secret Manager. */
export function createSecretManager(options: Omit<SecretManager, 'secrets'>): SecretManager {
  return { ...options, secrets: new Map() };
}

/** Puts a secret there as configuration, without a request. */
export function addSecret(manager: SecretManager, config: SecretConfig): Secret {
  const location = config.location === undefined ? '' : `/locations/${config.location}`;
  const name = canonicalName(manager, `projects/${config.project}${location}/secrets/${config.name}`);
  if (name === undefined) throw new Error(`The emulator has no project '${config.project}'.`);
  const secret = { name, createTime: timeOf(manager), aliases: config.aliases ?? {}, versions: [] };
  for (const value of config.values) addVersion(manager, secret, new TextEncoder().encode(value));
  manager.secrets.set(name, secret);
  return secret;
}

/** The next version of a secret. */
export function addVersion(manager: SecretManager, secret: Secret, data: Uint8Array): SecretVersion {
  const version: SecretVersion = {
    number: secret.versions.length + 1,
    createTime: timeOf(manager),
    state: 'ENABLED',
    data,
    corruptChecksum: false,
  };
  secret.versions.push(version);
  return version;
}

/** The name that Google answers with, which carries the project's number; undefined for a project it does not know. */
export function canonicalName(manager: SecretManager, name: string): string | undefined {
  const [, project, ...rest] = name.split('/');
  const found = manager.projects.find(({ id, number }) => id === project || number === project);
  return found && ['projects', found.number, ...rest].join('/');
}

function timeOf(manager: SecretManager): string {
  return new Date(manager.now()).toISOString();
}

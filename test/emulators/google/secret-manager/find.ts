import type { EmulatorResponse } from '../../http.ts';
import { googleError } from '../../http.ts';
import { canonicalName, type Secret, type SecretManager, type SecretVersion } from './state.ts';

export type Found<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'missing'; readonly message: string };

/** A secret by either form of its project. */
export function findSecret(manager: SecretManager, name: string): Found<Secret> {
  const canonical = canonicalName(manager, name) ?? name;
  const secret = manager.secrets.get(canonical);
  return secret ? { kind: 'found', value: secret } : { kind: 'missing', message: noSecret(canonical) };
}

/** A version by number, `latest` (the newest, whatever its state) or alias. */
export function findVersion(secret: Secret, wanted: string): Found<SecretVersion> {
  const number = wanted === 'latest' ? secret.versions.length : (secret.aliases[wanted] ?? Number(wanted));
  const version = secret.versions.find((candidate) => candidate.number === number);
  if (version) return { kind: 'found', value: version };
  const none = secret.versions.length === 0;
  const message = none
    ? noSecret(secret.name)
    : `Secret Version [${secret.name}/versions/${wanted}] not found.`;
  return { kind: 'missing', message };
}

function noSecret(name: string): string {
  return `Secret [${name}] not found or has no versions.`;
}

/** The value that a revision gets for a secret reference; the platform reads it, so no caller is asked for. */
export function readSecret(manager: SecretManager, name: string, version: string): Found<string> {
  const secret = findSecret(manager, name);
  const found = secret.kind === 'missing' ? secret : findVersion(secret.value, version);
  if (found.kind === 'missing') return found;
  if (found.value.state !== 'ENABLED')
    return { kind: 'missing', message: notEnabled(`${name}/versions/${version}`, found.value) };
  return { kind: 'found', value: new TextDecoder().decode(found.value.data) };
}

/** Why a version that exists gives nothing. */
export function notEnabled(name: string, version: SecretVersion): string {
  return `Secret Version [${name}] is in ${version.state} state.`;
}

/** 404 in Google's envelope. */
export function notFound(message: string): EmulatorResponse {
  return googleError(404, 'NOT_FOUND', message);
}

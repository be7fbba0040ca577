import { createHash } from 'node:crypto';
import { arrayAt, isObject, type Json, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { json } from '../../http.ts';
import { bearerToken } from '../../identity/bearer.ts';
import { jsonBody } from '../../identity/json-body.ts';
import { githubError } from './answers.ts';
import { githubApiPath } from './path.ts';

type Stored = {
  readonly id: number;
  readonly bundle: Json;
  readonly subjects: readonly string[];
  readonly predicateType: string;
};

/** What is attested of the one repository. GitHub stores bundles as they come: who relies on one has to verify it. */
export type AttestationStore = {
  readonly token: string;
  readonly repository: () => string;
  /** The workflow's `permissions: attestations`. */
  permission: 'write' | 'read' | 'none';
  readonly stored: Stored[];
};

export type AttestationStoreOptions = Pick<AttestationStore, 'token' | 'repository'>;

/** A repository without attestations. */
export function createAttestationStore(options: AttestationStoreOptions): AttestationStore {
  return { ...options, permission: 'write', stored: [] };
}

const route = /^\/repos\/(?<repository>[^/]+\/[^/]+)\/attestations(?:\/(?<digest>[\w:]+))?$/;

/** The attestations API of one repository. */
export function attestationsHandler(store: AttestationStore): Handler {
  return (request) => {
    if (!request.path.startsWith(`${githubApiPath}/`)) return undefined;
    const found = route.exec(request.path.slice(githubApiPath.length))?.groups;
    if (found === undefined) return undefined;
    const token = bearerToken(request);
    if (token !== store.token)
      return githubError(401, token === undefined ? 'Requires authentication' : 'Bad credentials');
    if (found.repository?.toLowerCase() !== store.repository().toLowerCase())
      return githubError(404, 'Not Found');
    if (found.digest === undefined) return create(store, request);
    return list(store, request, found.digest);
  };
}

function create(store: AttestationStore, request: EmulatorRequest): EmulatorResponse {
  if (request.method !== 'POST') return githubError(404, 'Not Found');
  if (store.permission !== 'write') return denied('write');
  const bundle = jsonBody(request)?.bundle;
  const envelope = isObject(bundle) ? objectAt(bundle, 'dsseEnvelope') : {};
  const statement = statementIn(stringAt(envelope, 'payload') ?? '');
  if (bundle === undefined || statement === undefined) return githubError(422, 'Invalid bundle');
  const id = store.stored.length + 1;
  store.stored.push({ id, bundle, ...statement });
  return json(201, { id });
}

function list(store: AttestationStore, { query }: EmulatorRequest, digest: string): EmulatorResponse {
  if (store.permission === 'none') return denied('read');
  const type = query.get('predicate_type');
  const found = store.stored
    .filter(
      ({ subjects, predicateType }) => subjects.includes(digest) && [null, predicateType].includes(type),
    )
    .reverse();
  if (found.length === 0) return githubError(404, 'Not Found');
  const attestations = found.map(({ id, bundle }) => ({
    repository_id: 700100200,
    bundle,
    bundle_url: `https://attestations.invalid/${createHash('sha256').update(String(id)).digest('hex')}`,
    initiator: 'user',
  }));
  return json(200, { attestations });
}

function statementIn(payload: string): Pick<Stored, 'subjects' | 'predicateType'> | undefined {
  try {
    const statement: Json = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    if (!isObject(statement)) return undefined;
    const subjects = arrayAt(statement, 'subject').flatMap((subject) =>
      isObject(subject) ? [`sha256:${stringAt(objectAt(subject, 'digest'), 'sha256')}`] : [],
    );
    return { subjects, predicateType: stringAt(statement, 'predicateType') ?? '' };
  } catch {
    return undefined;
  }
}

function denied(needed: 'read' | 'write'): EmulatorResponse {
  return githubError(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': `attestations=${needed}`,
  });
}

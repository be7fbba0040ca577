import { createHash } from 'node:crypto';
import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, type Handler, json } from '../../http.ts';
import { bearerToken } from '../../identity/bearer.ts';
import { jsonBody } from '../../identity/json-body.ts';
import type { Artifacts, StoredArtifact } from './state.ts';

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const BLOBS = '/github/artifacts/';

/** The service that keeps artifacts of a run, and the storage that it sends uploads to. `ACTIONS_RESULTS_URL` is the origin. */
export function artifactsHandler(artifacts: Artifacts): Handler {
  return (request) => {
    if (request.path.startsWith(BLOBS)) return onBlob(artifacts, request);
    if (!request.path.startsWith(SERVICE)) return undefined;
    if (bearerToken(request) !== artifacts.token) return twirpError(401, 'unauthenticated', 'invalid token');
    const body = jsonBody(request) ?? {};
    if (
      body.workflow_run_backend_id !== 'run-backend-id' ||
      body.workflow_job_run_backend_id !== 'job-backend-id'
    )
      return twirpError(403, 'permission_denied', 'this token is for another job');
    const method = request.path.slice(SERVICE.length);
    if (method === 'CreateArtifact') return create(artifacts, request, body);
    if (method === 'FinalizeArtifact') return finalize(artifacts, body);
    return twirpError(404, 'bad_route', `no handler for ${method}`);
  };
}

const twirpError = (status: number, code: string, msg: string): EmulatorResponse =>
  json(status, { code, msg });

function create(artifacts: Artifacts, request: EmulatorRequest, body: JsonObject): EmulatorResponse {
  const name = stringAt(body, 'name') ?? '';
  if (artifacts.stored.some((one) => one.name === name))
    return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
  const id = artifacts.stored.length + 1;
  const signature = `signed${id}`;
  artifacts.stored.push({ id, name, signature, blocks: new Map(), finalized: false });
  const origin = `http://${request.headers.host ?? '127.0.0.1'}`;
  return json(200, { ok: true, signed_upload_url: `${origin}${BLOBS}container/${id}?sig=${signature}` });
}

/** Blocks are staged one by one, then listed, as in Azure's storage. */
function onBlob(artifacts: Artifacts, request: EmulatorRequest): EmulatorResponse {
  const artifact = artifacts.stored.find(
    ({ id, signature }) =>
      request.path === `${BLOBS}container/${id}` && request.query.get('sig') === signature,
  );
  if (artifact === undefined || request.method !== 'PUT') return { status: 403, body: '' };
  const step = request.query.get('comp');
  if (step === 'block') {
    artifact.blocks.set(request.query.get('blockid') ?? '', request.bytes ?? new Uint8Array());
    return { status: 201, body: '' };
  }
  if (step !== 'blocklist') return { status: 400, body: '' };
  const listed = [...request.body.matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) =>
    artifact.blocks.get(id),
  );
  if (listed.includes(undefined)) return { status: 400, body: 'InvalidBlockList' };
  artifact.content = Buffer.concat(listed.filter((block) => block !== undefined));
  return { status: 201, body: '' };
}

function finalize(artifacts: Artifacts, body: JsonObject): EmulatorResponse {
  const artifact = artifacts.stored.find(({ name }) => name === stringAt(body, 'name'));
  const fault = artifact === undefined ? 'no such artifact' : faultOf(artifact, body);
  if (artifact === undefined || fault !== undefined) return twirpError(400, 'invalid_argument', fault ?? '');
  artifact.finalized = true;
  return json(200, { ok: true, artifact_id: String(artifact.id) });
}

/** What was announced has to be what came. */
function faultOf({ content }: StoredArtifact, body: JsonObject): string | undefined {
  if (content === undefined) return 'nothing was uploaded';
  if (stringAt(body, 'size') !== String(content.byteLength)) return 'another size was uploaded';
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const hash = body.hash;
  const told = typeof hash === 'string' ? hash : stringAt(objectAt(body, 'hash'), 'value');
  return told === undefined || told === digest ? undefined : 'another content was uploaded';
}

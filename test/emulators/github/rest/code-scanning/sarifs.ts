import { gunzipSync } from 'node:zlib';
import type { Json } from '../../../../../shared/domain/json/json.ts';
import { stringAt } from '../../../../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, json } from '../../../http.ts';
import { jsonBody } from '../../../identity/json-body.ts';
import { githubError } from '../answers.ts';
import { githubApiPath } from '../path.ts';
import type { GitHubRest, SarifDelivery } from '../state.ts';
import { checkSarif } from './rules.ts';

const MAX_BYTES = 10 * 1024 * 1024;

/** `/repos/OWNER/NAME/code-scanning/sarifs[/ID]`. Processing takes some looks, as it takes some seconds at GitHub. */
export function onSarifs(
  github: GitHubRest,
  request: EmulatorRequest,
  id: string | undefined,
): EmulatorResponse {
  if (!github.codeScanning)
    return githubError(403, 'Code Security must be enabled for this repository to use code scanning.');
  if (id !== undefined && request.method === 'GET') return statusOf(github, id);
  if (id === undefined && request.method === 'POST') return take(github, request);
  return githubError(404, 'Not Found');
}

function take(github: GitHubRest, request: EmulatorRequest): EmulatorResponse {
  const body = jsonBody(request);
  if (body === undefined) return githubError(400, 'Problems parsing JSON');
  const [commit = '', ref = '', sarif = ''] = ['commit_sha', 'ref', 'sarif'].map((key) =>
    stringAt(body, key),
  );
  if (!/^[0-9a-fA-F]{40}$/.test(commit)) return invalid('commit_sha', commit);
  if (!/^refs\/(?:heads|tags|pull)\/.+$/.test(ref)) return invalid('ref', ref);
  // A pattern that has to hold for millions of letters in a row may exhaust the stack; a search for one does not.
  const letters = sarif.replace(/={1,2}$/, '');
  if (letters === '' || /[^A-Za-z0-9+/]/.test(letters))
    return githubError(400, 'The sarif field is not base64');
  const packed = Buffer.from(sarif, 'base64');
  if (packed.byteLength > MAX_BYTES) return githubError(413, 'Payload Too Large');
  const delivery = { ...opened(packed), commit, ref, id: `sarif-${github.nextId++}`, looks: 0 };
  github.sarifs.push(delivery);
  const url = `${githubApiPath}/repos/${github.repository()}/code-scanning/sarifs/${delivery.id}`;
  return json(202, { id: delivery.id, url: `http://${request.headers.host ?? '127.0.0.1'}${url}` });
}

function invalid(field: string, value: string): EmulatorResponse {
  return githubError(
    422,
    `Invalid request.\n\n${JSON.stringify(value)} does not match the pattern of ${field}.`,
  );
}

function opened(packed: Buffer): Pick<SarifDelivery, 'log' | 'errors' | 'flaws'> {
  try {
    const log = JSON.parse(gunzipSync(packed).toString('utf8')) as Json;
    return { log, ...checkSarif(log) };
  } catch (error) {
    return { log: null, errors: [`rejecting SARIF, as it cannot be read: ${String(error)}`], flaws: [] };
  }
}

function statusOf(github: GitHubRest, id: string): EmulatorResponse {
  const delivery = github.sarifs.find((one) => one.id === id);
  if (delivery === undefined) return githubError(404, 'Not Found');
  delivery.looks += 1;
  if (delivery.looks <= github.looksUntilProcessed) return json(200, { processing_status: 'pending' });
  const failed = delivery.errors.length > 0;
  return json(200, {
    processing_status: failed ? 'failed' : 'complete',
    analyses_url: null,
    errors: failed ? delivery.errors : null,
  });
}

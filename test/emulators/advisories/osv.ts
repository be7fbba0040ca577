import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, type Handler, json } from '../http.ts';
import { type Advisory, advisoriesFor } from './advisory.ts';

const MODIFIED = '2026-01-15T08:00:00Z';
/** OSV refuses a batch that asks more. */
const BATCH = 1000;

/** The OSV API as far as scanners call it: one package, a batch of them, one advisory. */
export function createOsvHandler(table: readonly Advisory[]): Handler {
  return (request) => {
    const { method, path } = request;
    if (method === 'POST' && path === '/v1/query') return query(table, request);
    if (method === 'POST' && path === '/v1/querybatch') return batch(table, request);
    if (method === 'GET' && path.startsWith('/v1/vulns/'))
      return record(table, path.slice('/v1/vulns/'.length));
    return undefined;
  };
}

/** An advisory in OSV's schema; also what a database for offline use holds. */
export function asOsv(advisory: Advisory): JsonObject {
  const { id, aliases = [], summary, severity, cvss, cwes = [], withdrawn } = advisory;
  return {
    schema_version: '1.6.0',
    id,
    modified: MODIFIED,
    published: '2026-01-02T08:00:00Z',
    ...(withdrawn === undefined ? {} : { withdrawn }),
    aliases,
    summary,
    details: `${summary}.`,
    ...(cvss === undefined ? {} : { severity: [{ type: 'CVSS_V3', score: cvss.vectorString }] }),
    affected: [affected(advisory)],
    references: [{ type: 'ADVISORY', url: `https://example.com/${id}` }],
    database_specific: { severity: severity.toUpperCase(), cwe_ids: cwes },
  };
}

function affected({ ecosystem, package: name, introduced = '0', fixed }: Advisory): JsonObject {
  const events = [{ introduced }, ...(fixed === undefined ? [] : [{ fixed }])];
  return {
    package: { ecosystem, name, purl: `pkg:${ecosystem.toLowerCase()}/${name.replace('@', '%40')}` },
    ranges: [{ type: ecosystem === 'npm' ? 'SEMVER' : 'ECOSYSTEM', events }],
  };
}

function query(table: readonly Advisory[], request: EmulatorRequest): EmulatorResponse {
  const known = matches(table, bodyOf(request));
  if (known === undefined) return invalid('Expected a package and its version');
  return json(200, known.length === 0 ? {} : { vulns: known.map(asOsv) });
}

function batch(table: readonly Advisory[], request: EmulatorRequest): EmulatorResponse {
  const body = bodyOf(request);
  const queries = isObject(body) ? arrayAt(body, 'queries') : [];
  if (queries.length > BATCH) return invalid('Too many queries.');
  const found = queries.map((each) => matches(table, each));
  if (found.length === 0 || found.includes(undefined)) return invalid('Expected packages and their versions');
  const results = found.map((known = []) =>
    known.length === 0 ? {} : { vulns: known.map(({ id }) => ({ id, modified: MODIFIED })) },
  );
  return json(200, { results });
}

function record(table: readonly Advisory[], id: string): EmulatorResponse {
  const found = table.find((advisory) => advisory.id === id);
  return found === undefined ? json(404, { code: 5, message: 'Bug not found.' }) : json(200, asOsv(found));
}

function matches(table: readonly Advisory[], asked: Json | undefined): readonly Advisory[] | undefined {
  if (!isObject(asked)) return undefined;
  const of = objectAt(asked, 'package');
  const [name, ecosystem, version] = [
    stringAt(of, 'name'),
    stringAt(of, 'ecosystem'),
    stringAt(asked, 'version'),
  ];
  if (name === undefined || ecosystem === undefined || version === undefined) return undefined;
  return ecosystem === 'npm' || ecosystem === 'PyPI' ? advisoriesFor(table, ecosystem, name, version) : [];
}

function bodyOf({ body }: EmulatorRequest): Json | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const invalid = (message: string) => json(400, { code: 3, message });

import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import type { Access } from '../../access.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, type Handler, json } from '../../http.ts';
import type { Observer } from '../../runtime/observer.ts';
import { type Entry, lineEntry, requestEntry } from './entry.ts';
import { type Filter, parseFilter } from './filter.ts';
import { FilterSyntaxError } from './filter-tokens.ts';
import { filterProblem, isSelected } from './select.ts';
import { readEntries } from './write.ts';

export type LoggingOptions = {
  readonly access: Access;
  /** A project is named by its id or by its number. */
  readonly projectNumber: (project: string) => string;
};

export type Logging = Observer & { readonly handle: Handler };

const KEPT = 50_000;

/** Cloud Logging's entries:list over what requests, containers and entries:write left. The oldest entries go first. */
export function createLogging(options: LoggingOptions): Logging {
  let entries: Entry[] = [];
  let count = 0;
  const keep = (entry: Entry) => {
    entries.push(entry);
    if (entries.length > 2 * KEPT) entries = entries.slice(-KEPT);
  };
  const add = (make: (insertId: string) => Entry) => {
    count += 1;
    keep(make(count.toString(36).padStart(12, '0')));
  };
  return {
    served: (request) => add((insertId) => requestEntry(request, insertId)),
    logged: (line) => add((insertId) => lineEntry(line, insertId)),
    handle: (request) => {
      if (request.method !== 'POST') return undefined;
      if (request.path === '/v2/entries:list') return answer(entries, request, options);
      return request.path === '/v2/entries:write' ? write(entries, request, options, keep) : undefined;
    },
  };
}

function answer(
  entries: readonly Entry[],
  request: EmulatorRequest,
  options: LoggingOptions,
): EmulatorResponse {
  const caller = options.access.authenticate(request);
  if ('refusal' in caller) return caller.refusal;
  const body = readBody(request.body);
  const names = arrayAt(body, 'resourceNames').map(String);
  const projects = names.map((name) => /^projects\/([^/]+)$/.exec(name)?.[1]);
  if (projects.length === 0 || projects.some((project) => project === undefined)) {
    return invalid(`Expected resourceNames such as ["projects/my-project"], got ${JSON.stringify(names)}`);
  }
  const denied = names.find(
    (name) => !options.access.allows(caller.principal, 'logging.logEntries.list', name),
  );
  if (denied !== undefined)
    return permissionDenied(denied, 'logging.logEntries.list', 'Permission denied for all log views');
  const wanted = new Set(projects.map((project) => options.projectNumber(project ?? '')));
  return list(
    entries.filter(({ project }) => wanted.has(options.projectNumber(project))),
    body,
  );
}

function write(
  known: readonly Entry[],
  request: EmulatorRequest,
  { access }: LoggingOptions,
  keep: (entry: Entry) => void,
): EmulatorResponse {
  const caller = access.authenticate(request);
  if ('refusal' in caller) return caller.refusal;
  const body = readBody(request.body);
  const read = readEntries(body, Date.now());
  if (!read.ok) return invalid(read.error);
  const denied = read.value
    .map(({ project }) => `projects/${project}`)
    .find((name) => !access.allows(caller.principal, 'logging.logEntries.create', name));
  if (denied !== undefined) {
    const text = "Permission 'logging.logEntries.create' denied on resource (or it may not exist).";
    return permissionDenied(denied, 'logging.logEntries.create', text);
  }
  if (body.dryRun === true) return json(200, {});
  for (const entry of read.value) {
    if (!known.some((one) => isSame(one, entry))) keep(entry);
  }
  return json(200, {});
}

/** One log, time and insertId are one entry, however often it is written. */
function isSame(one: Entry, other: Entry): boolean {
  const { insertId, logName } = other.message;
  return one.at === other.at && one.message.insertId === insertId && one.message.logName === logName;
}

function list(entries: readonly Entry[], body: JsonObject): EmulatorResponse {
  const filter = readFilter(stringAt(body, 'filter') ?? '');
  if ('problem' in filter) return invalid(filter.problem);
  const order = stringAt(body, 'orderBy') ?? '';
  if (!/^(timestamp( (asc|desc))?)?$/.test(order)) return invalid(`Unsupported orderBy: '${order}'`);
  const start = readToken(stringAt(body, 'pageToken') ?? '');
  if (start === undefined) return invalid('page_token is invalid');
  const selected = entries
    .filter(({ message }) => isSelected(message, filter.value))
    .toSorted((left, right) => left.at - right.at);
  if (order.endsWith('desc')) selected.reverse();
  const size = Math.min(Math.max(numberAt(body, 'pageSize') ?? 0, 0) || 50, 1000);
  const page = selected.slice(start, start + size).map(({ message }) => message);
  const next = start + size < selected.length ? { nextPageToken: btoa(`entry:${start + size}`) } : {};
  return json(200, { ...(page.length > 0 ? { entries: page } : {}), ...next });
}

function readFilter(text: string): { readonly value: Filter } | { readonly problem: string } {
  try {
    const value = parseFilter(text);
    const problem = filterProblem(value);
    return problem === undefined ? { value } : { problem };
  } catch (error) {
    if (error instanceof FilterSyntaxError) return { problem: `Unparseable filter: ${error.message}` };
    throw error;
  }
}

function readBody(text: string): JsonObject {
  const value: Json = JSON.parse(text || '{}');
  return isObject(value) ? value : {};
}

function readToken(token: string): number | undefined {
  if (token === '') return 0;
  const start = /^entry:(\d+)$/.exec(Buffer.from(token, 'base64').toString())?.[1];
  return start === undefined ? undefined : Number(start);
}

function invalid(message: string): EmulatorResponse {
  return googleError(400, 'INVALID_ARGUMENT', message);
}

function permissionDenied(resource: string, permission: string, text: string): EmulatorResponse {
  const metadata = { permission, resource };
  const detail = { reason: 'IAM_PERMISSION_DENIED', domain: 'logging.googleapis.com', metadata };
  return googleError(403, 'PERMISSION_DENIED', text, [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...detail },
  ]);
}

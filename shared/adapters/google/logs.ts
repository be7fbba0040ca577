import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import type { LogLine, RevisionLogs } from '../../ports/logs.ts';
import { withinTime } from './time-limit.ts';
import { quoted, timestamp } from './timestamps.ts';
import { makeTransport, type TransportParts } from './transport.ts';

/** Cloud Logging by plain REST. */
export function makeRevisionLogs(parts: TransportParts & { readonly endpoints: Endpoints }): RevisionLogs {
  const transport = makeTransport(parts);
  const url = `${parts.endpoints.origin('logging')}/v2/entries:list`;
  return {
    lines: (query) =>
      query.withinMs === undefined
        ? read(query)
        : withinTime(query.withinMs, `read the logs of ${query.service.service}`, read(query)),
  };

  async function read({ service, revision, traceIds, sinceMs, limit }: Query): Promise<readonly LogLine[]> {
    const newestFirst: LogLine[] = [];
    let pageToken = '';
    // An empty page with a token means that the search has not reached the end yet.
    for (let page = 0; page < MAX_PAGES && newestFirst.length < limit; page += 1) {
      const answer = await transport.json({
        wanted:
          revision === undefined
            ? `read the logs of service '${service.service}'`
            : `read the logs of revision '${revision}'`,
        kind: 'read',
        method: 'POST',
        url,
        body: {
          resourceNames: [`projects/${service.project}`],
          filter: [
            'resource.type="cloud_run_revision"',
            `resource.labels.service_name=${quoted(service.service)}`,
            `resource.labels.location=${quoted(service.region)}`,
            ...(revision === undefined ? [] : [`resource.labels.revision_name=${quoted(revision)}`]),
            ...(traceIds === undefined ? [] : [traceFilter(service.project, traceIds)]),
            `timestamp>=${quoted(timestamp(sinceMs))}`,
          ].join(' AND '),
          orderBy: 'timestamp desc',
          pageSize: limit,
          ...(pageToken === '' ? {} : { pageToken }),
        },
      });
      newestFirst.push(...arrayAt(answer, 'entries').filter(isObject).map(readEntry));
      pageToken = stringAt(answer, 'nextPageToken') ?? '';
      if (pageToken === '') break;
    }
    return newestFirst.slice(0, limit).reverse();
  }
}

type Query = Parameters<RevisionLogs['lines']>[0];

const MAX_PAGES = 10;

function traceFilter(project: string, traceIds: readonly string[]): string {
  const names = traceIds.map((id) => quoted(`projects/${project}/traces/${id}`));
  return `trace=(${names.join(' OR ')})`;
}

function readEntry(entry: JsonObject): LogLine {
  const traceId = /\/traces\/([^/]+)$/.exec(stringAt(entry, 'trace') ?? '')?.[1];
  return {
    timestamp: stringAt(entry, 'timestamp') ?? stringAt(entry, 'receiveTimestamp') ?? '',
    severity: stringAt(entry, 'severity') ?? 'DEFAULT',
    text: textOf(entry),
    ...(traceId !== undefined && { traceId }),
  };
}

function textOf(entry: JsonObject): string {
  const text = stringAt(entry, 'textPayload');
  if (text !== undefined) return text.trimEnd();
  if (isObject(entry.jsonPayload))
    return stringAt(entry.jsonPayload, 'message') ?? JSON.stringify(entry.jsonPayload);
  const request = objectAt(entry, 'httpRequest');
  return ['requestMethod', 'requestUrl', 'status', 'latency']
    .map((key) => stringAt(request, key))
    .filter((part) => part !== undefined)
    .join(' ');
}

import type { TargetOutcome } from './outcome.ts';

const CONSOLE = 'https://console.cloud.google.com';

type Place = Pick<TargetOutcome, 'project' | 'region' | 'service'>;

/** The revisions of a service in Google's console. */
export function revisionsUrl({ project, region, service }: Place): string {
  const path = [region, service].map(encode).join('/');
  return `${CONSOLE}/run/detail/${path}/revisions?project=${encode(project)}`;
}

/** The log of one revision since a time, in the Logs Explorer; `more` narrows it. */
export function logsUrl(place: Place, revision: string, since: string, more: readonly string[] = []): string {
  const query = [
    'resource.type="cloud_run_revision"',
    `resource.labels.location=${JSON.stringify(place.region)}`,
    `resource.labels.service_name=${JSON.stringify(place.service)}`,
    `resource.labels.revision_name=${JSON.stringify(revision)}`,
    `timestamp>=${JSON.stringify(since)}`,
    ...more,
  ].join('\n');
  return `${CONSOLE}/logs/query;query=${encode(query)}?project=${encode(place.project)}`;
}

/** One part of an address: also what may stand in one but would end a Markdown link. */
export function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

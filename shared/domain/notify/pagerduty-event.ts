import type { PagerDutyChoice } from '../inputs/notify-inputs.ts';
import type { JsonObject } from '../json/json.ts';
import { sharesText } from '../report/figures.ts';
import { inert, inertLine } from '../report/plain.ts';
import type { Conclusion } from '../rollout/history.ts';
import { fitted } from './fitted.ts';
import { type Notice, subjectOf } from './notice.ts';

/** PagerDuty's limits; a detail is ours, so that all of them stay far below its 512 KB for an event. */
const SUMMARY = 1_024;
const DEDUP_KEY = 255;
const DETAIL = 4_000;

/** What a conclusion is to PagerDuty. One that nobody must tend to is none: an incident would be opened for it. */
export function pagerDutyAction(conclusion: Conclusion): 'trigger' | 'resolve' | undefined {
  switch (conclusion) {
    case 'promoted':
      return 'resolve';
    case 'deployed':
    case 'unchanged':
      return undefined;
    default:
      return 'trigger';
  }
}

/** The event for Events API v2; undefined for a conclusion that is none. One service has one incident at a time, whoever triggers it. */
export function pagerDutyEvent(
  notice: Notice,
  { routingKey, severity }: Omit<PagerDutyChoice, 'url'>,
): JsonObject | undefined {
  const action = pagerDutyAction(notice.conclusion);
  if (action === undefined) return undefined;
  const event = { routing_key: routingKey, event_action: action, dedup_key: dedupKey(notice) };
  return action === 'resolve' ? event : { ...event, ...triggered(notice, severity) };
}

function triggered(notice: Notice, severity: PagerDutyChoice['severity']): JsonObject {
  const { place, headline, runUrl, at, conclusion } = notice;
  return {
    payload: {
      summary: fitted(inertLine(headline), SUMMARY),
      source: fitted(inertLine(sourceOf(notice)), SUMMARY),
      severity: severity ?? notice.severity,
      timestamp: at,
      component: inertLine(subjectOf(notice)),
      group: place === undefined ? undefined : `${place.project}/${place.region}`,
      class: conclusion,
      custom_details: detailsOf(notice),
    },
    client: 'run-delivery',
    client_url: runUrl,
    links: [{ href: runUrl, text: 'Workflow run' }],
  };
}

function detailsOf(notice: Notice): JsonObject {
  const { reason, advice, revision, image, from, to, restoreCommand, actor, commit, action, mode } = notice;
  const details: Readonly<Record<string, string | undefined>> = {
    ...{ reason, advice, revision, image },
    served_before: from.length === 0 ? undefined : sharesText(from),
    serves_now: to.length === 0 ? undefined : sharesText(to),
    restore_command: restoreCommand,
    ...{ actor, commit, action, mode },
  };
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, fitted(inert(value), DETAIL)]],
    ),
  );
}

function dedupKey(notice: Notice): string {
  return fitted(inertLine(`run-delivery/${sourceOf(notice)}`), DEDUP_KEY);
}

const sourceOf = ({ place, url }: Notice): string =>
  place === undefined ? (url ?? 'run-delivery') : `${place.project}/${place.region}/${place.service}`;

import type { JsonObject } from '../json/json.ts';
import { shareJson } from '../report/json.ts';
import { inert, inertLine } from '../report/plain.ts';
import { fitted } from './fitted.ts';
import type { Notice } from './notice.ts';

/** Long enough for any reason, and short enough for receivers that keep what they get in a table. */
const TEXT = 8_000;

/** The body for a webhook of the user's own; `shared/schemas/notification.v1.json` describes it. */
export function webhookBody(notice: Notice): JsonObject {
  const { action, mode, conclusion, place, url, severity, revision, image, from, to } = notice;
  return {
    schemaVersion: 1,
    ...{ action, mode, conclusion, severity },
    ...(place === undefined ? {} : { project: place.project, region: place.region, service: place.service }),
    ...{
      url,
      headline: fitted(inertLine(notice.headline), TEXT),
      reason: fitted(inert(notice.reason), TEXT),
    },
    advice: notice.advice && fitted(inert(notice.advice), TEXT),
    ...{ revision, image, trafficBefore: from.map(shareJson), traffic: to.map(shareJson) },
    restoreCommand: notice.restoreCommand,
    run: { url: notice.runUrl, commit: notice.commit, actor: notice.actor },
    at: notice.at,
  };
}

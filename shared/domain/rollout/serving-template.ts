import { isObject, type JsonObject } from '../json/json.ts';
import { decodeHistory, HISTORY_ANNOTATION } from './history.ts';
import { type ServiceView, servingShares } from './service-view.ts';
import { type Share, sameWeights, weightsOf } from './traffic.ts';

/** The revision whose template a candidate starts from: the one that serves most; '' when nothing serves. */
export function servingRevision(view: ServiceView): string {
  const [first] = servingShares(view).sort((a, b) => b.percent - a.percent);
  return first?.revision ?? '';
}

/** Whether `service.template` is that of the serving revision, so that the revision need not be read. */
export function templateServes(view: ServiceView): boolean {
  const serving = servingRevision(view);
  return serving !== '' && view.latestCreated === serving && view.latestReady === serving;
}

/**
 * The template that a revision was made from. A Revision holds the fields of its template beside those of its own life;
 * taking those away, rather than listing what to keep, lets fields through that are newer than this suite.
 */
export function templateOfRevision(revision: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(revision).filter(([key]) => !OF_ITS_OWN_LIFE.has(key)));
}

const OF_ITS_OWN_LIFE = new Set([
  'name',
  'uid',
  'generation',
  'createTime',
  'updateTime',
  'deleteTime',
  'expireTime',
  'launchStage',
  'service',
  'reconciling',
  'conditions',
  'observedGeneration',
  'logUri',
  'satisfiesPzs',
  'scalingStatus',
  'creator',
  'etag',
]);

/** A template without the name of its revision: what two templates are compared and named by. */
export function anonymous(template: JsonObject): JsonObject {
  const { revision: _, ...rest } = template;
  return rest;
}

/** Whether two templates would run the same thing: names and the label that changes with each commit are not part of it. */
export function comparable(template: JsonObject): JsonObject {
  const { labels, annotations, client: _c, clientVersion: _v, ...rest } = anonymous(template);
  const kept = Object.entries(isObject(labels) ? labels : {}).filter(([key]) => key !== 'commit-sha');
  return {
    ...rest,
    ...(kept.length > 0 ? { labels: Object.fromEntries(kept) } : {}),
    ...(isObject(annotations) && Object.keys(annotations).length > 0 ? { annotations } : {}),
  };
}

/**
 * The previous traffic of a new rollout. Where the last one ended without promotion and left its named revisions in
 * place, what it remembered of LATEST is remembered again, so that the next promotion gives it back.
 */
export function previousTraffic(view: ServiceView): Share[] {
  const shares = servingShares(view);
  const last = decodeHistory(view.annotations[HISTORY_ANNOTATION])[0];
  if (last === undefined || last.conclusion === 'promoted') return shares;
  if (!sameWeights(weightsOf(shares), weightsOf(last.previous))) return shares;
  return shares.map((share) => {
    const before = last.previous.find(({ revision }) => revision === share.revision);
    return before?.latest === true ? { ...share, latest: true } : share;
  });
}

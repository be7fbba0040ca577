import { isObject, type Json, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import {
  LATEST,
  readTraffic,
  sameWeights,
  weightsOf,
  writeTraffic,
} from '../../../../../shared/domain/rollout/traffic.ts';
import { PATH } from './emulated-service.ts';

export type ForeignWrite = 'label' | 'foreign-tag' | 'traffic' | 'deploy' | 'revival';

/** What somebody else made of the service. */
export type Theirs = {
  /** What serves from then on, where no rollout was on the service. */
  readonly rebased?: ReadonlyMap<string, number> | undefined;
  /** They changed what serves, or what will, during a rollout: somebody has to say so. */
  readonly meddled?: boolean;
  /** What is wrong with a service from which their write has gone; nothing when it stands. */
  readonly missingFrom: (service: JsonObject) => string | undefined;
};

/** Somebody else writes: with an etag just read, as every careful tool does. `old` is the service as they last knew it. */
export function writeAsOther(
  kind: ForeignWrite,
  handle: (method: string, path: string, body?: Json) => JsonObject,
  old: JsonObject | undefined,
): Theirs {
  const service = handle('GET', PATH);
  const { etag } = service;
  const traffic = readTraffic(service, 'traffic');
  const between = objectAt(service, 'annotations')[RECORD_ANNOTATION] === undefined;
  const patch = (mask: string, body: JsonObject): JsonObject =>
    metadataOf(handle('PATCH', `${PATH}?updateMask=${mask}`, { ...body, etag }));

  switch (kind) {
    case 'label':
      patch('labels', { labels: { ...objectAt(service, 'labels'), team: 'shop' } });
      return {
        missingFrom: (now) => (objectAt(now, 'labels').team === 'shop' ? undefined : 'the label of another'),
      };
    case 'foreign-tag': {
      const tagged = [...traffic, { revision: 'shop-v1', percent: 0, tag: 'theirs' }];
      patch('traffic', { traffic: writeTraffic(tagged) });
      const stands = (now: JsonObject) => readTraffic(now, 'traffic').some(({ tag }) => tag === 'theirs');
      return { missingFrom: (now) => (stands(now) ? undefined : 'the tag of another') };
    }
    case 'traffic': {
      const tags = traffic
        .filter(({ tag }) => tag !== undefined)
        .map((target) => ({ ...target, percent: 0 }));
      patch('traffic', { traffic: writeTraffic([...tags, { revision: 'shop-v0', percent: 100 }]) });
      const stands = (now: JsonObject) => weightsOf(readTraffic(now, 'traffic')).get('shop-v0') === 100;
      return between
        ? { rebased: new Map([['shop-v0', 100]]), missingFrom: () => undefined }
        : {
            meddled: true,
            missingFrom: (now) => (stands(now) ? undefined : 'the traffic that another asked for'),
          };
    }
    case 'deploy': {
      const { revision: _, ...rest } = objectAt(service, 'template');
      const written = patch('template', { template: { ...rest, labels: { theirs: 'yes' } } });
      const follows = traffic.some(({ revision }) => revision === LATEST);
      const stands = (now: JsonObject) => objectAt(objectAt(now, 'template'), 'labels').theirs === 'yes';
      return {
        rebased: between && follows ? new Map([[viewService(written).latestCreated, 100]]) : undefined,
        meddled: !between,
        missingFrom: (now) => (between || stands(now) ? undefined : 'the template that another deployed'),
      };
    }
    case 'revival': {
      // A plan of Terraform's that was made a while ago puts an old record back, and the traffic that it speaks of.
      if (old === undefined) return { missingFrom: () => undefined };
      const { traffic, annotations } = old;
      patch('traffic,annotations', { traffic, annotations });
      const recordIn = (of: JsonObject) => objectAt(of, 'annotations')[RECORD_ANNOTATION];
      const current = !between && recordIn(service) === recordIn(old);
      const wanted = weightsOf(readTraffic(old, 'traffic'));
      const stands = (now: JsonObject) => sameWeights(weightsOf(readTraffic(now, 'traffic')), wanted);
      return {
        missingFrom: (now) => (current || stands(now) ? undefined : 'the traffic that another put back'),
      };
    }
  }
}

/** The service that an operation is about, as it was written. */
export function metadataOf(answer: JsonObject): JsonObject {
  return isObject(answer.metadata) ? answer.metadata : {};
}

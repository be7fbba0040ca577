import { isObject, type Json, type JsonObject } from '../../../../../shared/domain/json/json.ts';
import { latestType, revisionType } from '../traffic.ts';

/** A v1 target as v2 has it. What contradicts itself is handed on, for the rules of v2 to refuse. */
export function readTarget(target: Json): Json {
  if (!isObject(target)) return target;
  const { latestRevision, revisionName, url: _, ...rest } = target;
  return {
    ...rest,
    type: latestRevision === true ? latestType : revisionType,
    ...(revisionName ? { revision: revisionName } : {}),
  };
}

export function writeTarget({ type, revision, ...rest }: JsonObject): JsonObject {
  return type === latestType ? { latestRevision: true, ...rest } : { revisionName: revision, ...rest };
}

/** A status names the revision that serves, also where it follows the latest. */
export function writeStatus({ uri, ...target }: JsonObject, latestReady: string): JsonObject {
  return {
    ...(target.type === latestType ? { revisionName: latestReady } : {}),
    ...writeTarget(target),
    ...(uri === undefined ? {} : { url: uri }),
  };
}

import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { ServiceKey } from '../../runtime.ts';
import { type Condition, failed, reconciling, succeeded, writeCondition } from './conditions.ts';
import { etagOf } from './etag.ts';
import type { RevisionRecord, ServiceRecord } from './machine.ts';
import { timestampText } from './micros.ts';
import { routedRevisions } from './traffic.ts';

/** A revision as GET shows it: its template, and how its start went. */
export function writeRevision(service: ServiceRecord, revision: RevisionRecord): JsonObject {
  const name = revisionName(service, revision);
  const { healthCheckDisabled: _, ...template } = revision.template;
  return {
    ...template,
    name,
    uid: revision.uid,
    generation: '1',
    createTime: timestampText(revision.created),
    updateTime: timestampText(revision.updated),
    ...(revision.deleted === undefined ? {} : { deleteTime: timestampText(revision.deleted) }),
    launchStage: service.spec.launchStage,
    service: service.key.service,
    reconciling: revision.outcome === 'starting' || revision.deleted !== undefined,
    conditions: conditionsOf(service, revision).map(writeCondition),
    observedGeneration: revision.outcome === 'starting' ? '0' : '1',
    logUri: logUriOf(service.key, revision.name),
    creator: revision.creator,
    etag: etagOf(name, revision.updated),
  };
}

export function revisionName(service: ServiceRecord, revision: RevisionRecord): string {
  return `${service.name}/revisions/${revision.name}`;
}

export function logUriOf(key: ServiceKey, revision: string): string {
  const resource = `cloud_run_revision/service_name/${key.service}/revision_name/${revision}`;
  return `https://console.cloud.google.com/logs/viewer?project=${key.project}&resource=${resource}`;
}

function conditionsOf(service: ServiceRecord, revision: RevisionRecord): Condition[] {
  const { outcome, updated } = revision;
  const parts = ['ContainerReady', 'ContainerHealthy', 'ResourcesAvailable'] as const;
  if (outcome === 'starting') return ['Ready', ...parts].map((type) => reconciling(type, updated));
  if (outcome === 'ready') {
    return [...['Ready', ...parts].map((type) => succeeded(type, updated)), activity(service, revision)];
  }
  const ill = outcome.detail ? { ...outcome, message: `${outcome.message}\n\n${outcome.detail}` } : outcome;
  return [
    failed('Ready', updated, outcome),
    ...parts.map((type) =>
      type === outcome.condition ? failed(type, updated, ill) : succeeded(type, updated),
    ),
    activity(service, revision),
  ];
}

/** Active says whether requests can reach the revision; it is no part of being ready. */
function activity(service: ServiceRecord, revision: RevisionRecord): Condition {
  const since = revision.updated;
  if (routedRevisions(service).has(revision.name)) return { ...succeeded('Active', since), severity: 'INFO' };
  return { type: 'Active', state: 'CONDITION_FAILED', since, severity: 'INFO', revisionReason: 'RETIRED' };
}

import { type Condition, type Failure, failed, reconciling, succeeded } from './conditions.ts';
import type { ServiceRecord } from './machine.ts';
import type { Micros } from './micros.ts';

/** The conditions once the newest write has been brought about, or has failed. */
export function showConditions(
  service: ServiceRecord,
  unroutable: Failure | undefined,
  at: Micros,
  error: Failure | undefined,
): void {
  const routes = unroutable ? failed('RoutesReady', at, unroutable) : succeeded('RoutesReady', at);
  service.conditions = [routes, configurationCondition(service, at)];
  service.ready = error ? failed('Ready', at, error) : readiness(service, at);
}

/** The conditions once only a revision has come up or failed. */
export function showConfiguration(service: ServiceRecord, at: Micros): void {
  service.conditions = service.conditions.map((condition) =>
    condition.type === 'ConfigurationsReady' ? configurationCondition(service, at) : condition,
  );
  service.ready = readiness(service, at);
}

/**
 * Ready needs both: a write that only moves traffic succeeds and is observed, and the service still says that its newest
 * revision failed.
 */
function readiness(service: ServiceRecord, at: Micros): Condition {
  const states = ['CONDITION_FAILED', 'CONDITION_RECONCILING'] as const;
  for (const state of states) {
    const found = service.conditions.find((condition) => condition.state === state);
    if (found) return { ...found, type: 'Ready', since: at };
  }
  return succeeded('Ready', at);
}

function configurationCondition(service: ServiceRecord, at: Micros): Condition {
  const outcome = service.revisions.get(service.latestCreated)?.outcome ?? 'ready';
  if (outcome === 'ready') return succeeded('ConfigurationsReady', at);
  if (outcome === 'starting') return reconciling('ConfigurationsReady', at);
  return failed('ConfigurationsReady', at, outcome);
}

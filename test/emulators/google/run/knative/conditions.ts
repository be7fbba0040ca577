import { isObject, type Json, type JsonObject, stringAt } from '../../../../../shared/domain/json/json.ts';

const statuses: Readonly<Record<string, string>> = {
  CONDITION_SUCCEEDED: 'True',
  CONDITION_FAILED: 'False',
};

/**
 * Conditions as Knative has them: a status of three words, and reasons in one. What is on its way out is Unknown:
 * a client that waits for its end takes a False for a failed deletion.
 */
export function writeConditions(conditions: readonly Json[], goes: boolean): readonly JsonObject[] {
  return conditions.filter(isObject).map((condition) => {
    const reason = stringAt(condition, 'reason') ?? stringAt(condition, 'revisionReason');
    const severity = stringAt(condition, 'severity');
    const message = stringAt(condition, 'message');
    return {
      type: condition.type,
      status: goes ? 'Unknown' : (statuses[stringAt(condition, 'state') ?? ''] ?? 'Unknown'),
      ...(reason === undefined ? {} : { reason: upperCamel(reason) }),
      ...(message === undefined ? {} : { message }),
      ...(severity === undefined || severity === 'ERROR' ? {} : { severity: upperCamel(severity) }),
      lastTransitionTime: condition.lastTransitionTime,
    };
  });
}

function upperCamel(name: string): string {
  return name
    .toLowerCase()
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../shared/domain/json/json.ts';
import type { Aspects, Seen } from './step.ts';

/** What an answer comes down to: everything that a client can decide by, and nothing that differs from run to run. */
export function observe({ answer, operation, after }: Seen): Aspects {
  return {
    accepted: answer.status >= 200 && answer.status < 300,
    http: answer.status,
    ...refusal(objectAt(answer.body, 'error')),
    ...(operation ? outcome(operation) : {}),
    ...(after ? state(after.status, after.body) : {}),
  };
}

function refusal(error: JsonObject): Aspects {
  const details = arrayAt(error, 'details').filter(isObject);
  const info = detail(details, 'google.rpc.ErrorInfo');
  const request = detail(details, 'google.rpc.BadRequest');
  const fields = arrayAt(request, 'fieldViolations')
    .filter(isObject)
    .map((violation) => stringAt(violation, 'field') ?? '');
  return {
    ...present('rpc', error.status),
    ...present('reason', info.reason),
    ...present('domain', info.domain),
    ...(fields.length > 0 ? { fields: [...new Set(fields)].sort() } : {}),
    ...present('message', error.message),
  };
}

function detail(details: readonly JsonObject[], type: string): JsonObject {
  return details.find((one) => one['@type'] === `type.googleapis.com/${type}`) ?? {};
}

function outcome(operation: JsonObject): Aspects {
  if (operation.done !== true) return { operation: 'not done' };
  if (!isObject(operation.error)) return { operation: 'succeeded' };
  return {
    operation: `failed with code ${stringAt(operation.error, 'code')}`,
    ...present('message', operation.error.message),
  };
}

/** The service after the write: its conditions by type, each as state and reason. */
function state(status: number, service: JsonObject): Aspects {
  if (status !== 200) return { after: status };
  const conditions = [objectAt(service, 'terminalCondition'), ...arrayAt(service, 'conditions')];
  return conditionsAt(conditions);
}

/** `{"Ready": "CONDITION_FAILED", "Ready.reason": "HEALTH_CHECK_CONTAINER_ERROR"}`: of a service or of a revision. */
export function conditionsAt(conditions: readonly Json[]): Aspects {
  return Object.assign(
    {},
    ...conditions.filter(isObject).map((condition) => {
      const type = stringAt(condition, 'type') ?? 'no type';
      const reason = condition.reason ?? condition.revisionReason;
      return { [type]: condition.state ?? 'no state', ...present(`${type}.reason`, reason) };
    }),
  );
}

function present(name: string, value: Json | undefined): Aspects {
  return value === undefined || value === null ? {} : { [name]: value };
}

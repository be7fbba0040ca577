import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { StartOutcome } from '../../runtime.ts';
import { type Micros, timestampText } from './micros.ts';

export type Condition = {
  readonly type: string;
  readonly state: 'CONDITION_PENDING' | 'CONDITION_RECONCILING' | 'CONDITION_FAILED' | 'CONDITION_SUCCEEDED';
  readonly since: Micros;
  readonly message?: string;
  readonly reason?: string;
  readonly revisionReason?: string;
  readonly severity?: 'ERROR' | 'INFO';
};

/** Why a revision or an operation failed: the operation's error and the words and reason of the conditions. */
export type Failure = {
  readonly code: number;
  readonly message: string;
  readonly reason?: string;
  readonly revisionReason?: string;
  /** The condition of the revision that it makes false, beside Ready. */
  readonly condition?: 'ContainerHealthy' | 'ContainerReady' | 'ResourcesAvailable';
  /** What the machine that ran the container saw; only for people. */
  readonly detail?: string;
};

export function succeeded(type: string, since: Micros): Condition {
  return { type, state: 'CONDITION_SUCCEEDED', since };
}

export function reconciling(type: string, since: Micros): Condition {
  return { type, state: 'CONDITION_RECONCILING', since };
}

export function failed(type: string, since: Micros, failure: Failure): Condition {
  return {
    type,
    state: 'CONDITION_FAILED',
    since,
    message: failure.message,
    severity: 'ERROR',
    ...(failure.reason ? { reason: failure.reason } : {}),
    ...(failure.revisionReason ? { revisionReason: failure.revisionReason } : {}),
  };
}

export function writeCondition({ since, ...condition }: Condition): JsonObject {
  return { ...condition, lastTransitionTime: timestampText(since) };
}

/** A container that did not come up, in the words that users meet. */
export function startFailure(
  outcome: Exclude<StartOutcome, { kind: 'ready' }>,
  container: { revision: string; image: string; port: number; ownProbe: boolean; logUri: string },
): Failure {
  const notReady = `Revision '${container.revision}' is not ready and cannot serve traffic.`;
  if (outcome.kind === 'image-not-found') {
    return {
      code: 13,
      message: `${notReady} Image '${container.image}' not found.`,
      reason: 'CONTAINER_MISSING',
      condition: 'ContainerReady',
      detail: outcome.detail,
    };
  }
  const cause = container.ownProbe
    ? 'The user-provided container failed the configured startup probe checks.'
    : `The user-provided container failed to start and listen on the port defined provided by the PORT=${container.port} environment variable within the allocated timeout. This can happen when the container port is misconfigured or if the timeout is too short. The health check timeout can be extended.`;
  return {
    code: 9,
    message: `${notReady} ${cause} Logs for this revision might contain more information.\n\nLogs URL: ${container.logUri}\nFor more troubleshooting guidance, see https://cloud.google.com/run/docs/troubleshooting#container-failed-to-start`,
    revisionReason: 'HEALTH_CHECK_CONTAINER_ERROR',
    condition: 'ContainerHealthy',
    detail: outcome.detail,
  };
}

/** A secret that the revision cannot read. `field` is the v1 path that Cloud Run quotes. */
export function secretFailure(revision: string, field: string, problem: string): Failure {
  return {
    code: 13,
    message: `Revision '${revision}' is not ready and cannot serve traffic. ${field}: ${problem}`,
    reason: 'SECRETS_ACCESS_CHECK_FAILED',
    condition: 'ResourcesAvailable',
  };
}

export function missingRevision(revision: string): Failure {
  return {
    code: 13,
    message: `Revision '${revision}' does not exist or is deleted. Update all traffic to route to currently available revisions.`,
    reason: 'REVISION_FAILED',
  };
}

import { type EmulatorResponse, googleError } from '../../http.ts';

/** Thrown inside the state machine and answered as it is, so that a rule can refuse from any depth. */
export class Refusal extends Error {
  readonly response: EmulatorResponse;

  constructor(response: EmulatorResponse, message: string) {
    super(message);
    this.response = response;
  }
}

export type Violation = { readonly field: string; readonly description: string };

/** 400 with every violation at once; the message names the first, as Google's does. */
export function invalidArgument(message: string, violations: readonly Violation[] = []): Refusal {
  const details =
    violations.length > 0
      ? [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }]
      : [];
  return refuse(400, 'INVALID_ARGUMENT', message, details);
}

export function failedPrecondition(message: string): Refusal {
  return refuse(400, 'FAILED_PRECONDITION', message);
}

export function aborted(message: string): Refusal {
  return refuse(409, 'ABORTED', message);
}

export function alreadyExists(message: string): Refusal {
  return refuse(409, 'ALREADY_EXISTS', message);
}

export function permissionDenied(message: string, permission: string, resource: string): Refusal {
  return refuse(403, 'PERMISSION_DENIED', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'IAM_PERMISSION_DENIED',
      domain: 'iam.googleapis.com',
      metadata: { permission, resource },
    },
  ]);
}

/** gcloud reads the domain of the ErrorInfo to tell a missing resource from a missing endpoint. */
export function notFound(message: string): Refusal {
  return refuse(404, 'NOT_FOUND', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RESOURCE_NOT_FOUND',
      domain: 'run.googleapis.com',
    },
  ]);
}

function refuse(status: number, reason: string, message: string, details: readonly object[] = []): Refusal {
  return new Refusal(googleError(status, reason, message, details), message);
}

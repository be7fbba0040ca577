import type { EmulatorResponse } from '../../http.ts';
import { googleError } from '../../http.ts';

/** The machine-readable half of a Google error. */
export function errorInfo(
  reason: string,
  domain: string,
  metadata: Readonly<Record<string, string>> = {},
): object {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}

/** A bad field, as Google names it beside the sentence for people. */
export function invalidArgument(field: string, description: string): EmulatorResponse {
  return googleError(400, 'INVALID_ARGUMENT', description, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] },
  ]);
}

/** 403 with the permission in its metadata, where clients look for it. */
export function permissionDenied(permission: string, resource: string, message: string): EmulatorResponse {
  return googleError(403, 'PERMISSION_DENIED', message, [
    errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission, resource }),
  ]);
}

/**
 * What is only recalled about the Admin API v2, so that the emulator may be wrong about it. The first run against a real
 * project settles it; until then no test of the actions may rest on it.
 */
export const points = {
  // Refusals.
  'missing-revision-words': 'A missing revision is answered in the words of a missing service.',
  'revision-name-reused-status': 'The 409 "Revision named … with different configuration" is ALREADY_EXISTS.',
  'revision-name-prefix':
    'A revision name must begin with the name of its service; else 400, and in which words.',
  'revision-name-form':
    'A revision name of more than 63 characters is 400 INVALID_ARGUMENT on service.template.revision, and in which words.',
  'revision-name-kept':
    'A write that keeps template.revision and changes nothing in the template is accepted.',
  'bad-service-name': 'A bad service name is 400 INVALID_ARGUMENT with a violation of service_id.',
  'violation-paths': 'A BadRequest names its field from `service` on, as the message does after the request.',
  'unknown-enum': 'The name of an enum value that does not exist is 400 INVALID_ARGUMENT.',
  'unknown-field': 'A field that the API does not have is refused with 400 INVALID_ARGUMENT.',
  'missing-template': 'A service without a template is 400 INVALID_ARGUMENT, and in which words.',
  'percent-sum':
    'Percents that do not sum to 100 are 400 INVALID_ARGUMENT on service.traffic, and in which words.',
  'duplicate-tag': 'A tag used twice is 400 INVALID_ARGUMENT on service.traffic, and in which words.',
  'bad-tag':
    'A tag that is too short or has capitals is 400 INVALID_ARGUMENT on service.traffic[].tag, and in which words.',
  'delete-latest': 'Deleting the latest revision is FAILED_PRECONDITION, and in which words.',
  'list-location-wildcard': "Listing services at the location '-' is refused with 400 INVALID_ARGUMENT.",
  'not-found-info':
    'A 404 carries an ErrorInfo RESOURCE_NOT_FOUND of domain run.googleapis.com; gcloud looks at its domain.',
  'operation-not-found': 'An operation that does not exist is 404 NOT_FOUND.',
  'policy-conflict': 'A stale etag in an IAM policy is 409 ABORTED.',
  'delete-conflict': 'A stale etag of a deletion is refused as that of an update is.',
  'permission-info': 'A 403 carries an ErrorInfo IAM_PERMISSION_DENIED of domain iam.googleapis.com.',
  'no-token-info':
    'No token is 401 UNAUTHENTICATED with an ErrorInfo CREDENTIALS_MISSING of domain googleapis.com.',
  'bad-token-info':
    'A bad token is 401 UNAUTHENTICATED with an ErrorInfo ACCESS_TOKEN_TYPE_UNSUPPORTED of domain googleapis.com.',
  'expired-token-info': 'An expired token is 401 UNAUTHENTICATED with an ErrorInfo ACCESS_TOKEN_EXPIRED.',
  'api-disabled-info': 'An API that is off is 403 PERMISSION_DENIED with an ErrorInfo SERVICE_DISABLED.',
  'quota-info':
    'A quota is 429 RESOURCE_EXHAUSTED with an ErrorInfo RATE_LIMIT_EXCEEDED, and in which words.',
  // State.
  'empty-etag': 'An empty etag asks for no check.',
  'maskless-patch-clears': 'A PATCH without a mask clears what its body leaves out.',
  'same-template': 'A write with the template of the last revision makes no revision.',
  'retired-revision': 'A revision off traffic has the condition Active, failed, with the reason RETIRED.',
  'validate-only-done': 'The operation of a validateOnly call is answered done.',
  'failed-start-conditions':
    'After a failed start the routes are ready and the configurations are not; the service gives the reason of its revision.',
  'traffic-to-broken-revision': 'Traffic to a revision whose container did not start fails with code 9.',
  'image-missing-condition': 'An image that is not found gives the service the reason CONTAINER_MISSING.',
  'missing-revision-condition': 'Traffic to a missing revision fails RoutesReady with REVISION_FAILED.',
  'container-error-first-sentence':
    'The container error begins with "Revision \'…\' is not ready" in v2 too.',
} as const;

export type Point = keyof typeof points;

/** Points that a script which leaves nothing behind cannot settle, and why. */
export const beyondTheScript: Readonly<Partial<Record<Point, string>>> = {
  'expired-token-info': 'a token would have to be an hour old',
  'api-disabled-info':
    'the API would have to be off in the project; the check before the run prints what is answered then',
  'quota-info': 'the quota of the whole project would have to be used up',
};

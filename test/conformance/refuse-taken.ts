import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { objectAt, stringAt } from '../../shared/domain/json/json.ts';
import type { Api } from './api.ts';
import { faultText } from './fault-text.ts';
import type { Names } from './world.ts';

/** Before anything is made: the caller may look, the API is on, and no name is somebody's. */
export async function refuseTaken(api: Api, parent: string, names: Names): Promise<void> {
  for (const name of Object.values(names)) {
    const { status, body } = await api
      .ask({ method: 'GET', path: `${parent}/services/${name}` })
      .catch((error) => refuseSilence(error, name));
    if (status === 404) continue;
    const found =
      status === 200 ? 'there is one' : refusalText(status, objectAt(body, 'error')).replace(/\.$/, '');
    throw new ActionError({
      code: status === 200 ? 'already-exists' : 'failed-precondition',
      message: `Expected the service '${name}' not to exist, found: ${found}. Nothing was made.`,
      hint: hintOf(status),
      status,
    });
  }
}

/** Nobody is there, or the way there is barred. A log-in that is refused says so itself. */
function refuseSilence(cause: unknown, name: string): never {
  if (cause instanceof ActionError) throw cause;
  throw new ActionError({
    code: 'unavailable',
    message: `Asked whether there is a service '${name}', and no answer came: ${faultText(cause)}. Nothing was made.`,
    hint: 'Is the address above right, and can it be reached from here? A GHA_ENDPOINT_OVERRIDE_run that is set leads there.',
    cause,
  });
}

function refusalText(status: number, error: Parameters<typeof stringAt>[0]): string {
  const reasons = JSON.stringify(error.details ?? []).match(/"reason":"\w+"/g) ?? [];
  return [status, stringAt(error, 'status'), ...reasons, stringAt(error, 'message')]
    .filter(Boolean)
    .join(' ');
}

function hintOf(status: number): string {
  if (status === 200) return 'Run it again: the name is random.';
  if (status === 401) return 'Log in again, or renew the token.';
  return 'The caller needs roles/run.admin in the project, and roles/iam.serviceAccountUser on the account that services run as; the Cloud Run Admin API must be on.';
}

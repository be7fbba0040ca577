import { ActionError } from '../../domain/errors/action-error.ts';
import { parseMirror } from '../../domain/tools/mirror.ts';
import type { Environment } from '../../ports/endpoints.ts';

const NAME = 'GHA_ENDPOINT_OVERRIDE_toolreleases';

/** The mirror that the environment orders, as it orders the endpoints of Google's APIs. */
export function toolMirror(env: Environment): string | undefined {
  const value = (env[NAME] || env[NAME.toUpperCase()])?.trim();
  if (!value) return undefined;
  const mirror = parseMirror(value);
  if (mirror.ok) return mirror.value;
  throw new ActionError({
    code: 'endpoint-refused',
    message: `${NAME}: expected an https URL such as 'https://mirror.example.com/releases', or plain http on loopback, found ${mirror.error}.`,
    hint: 'The paths of the files are appended to it: <mirror>/aquasecurity/trivy/releases/download/v…',
  });
}

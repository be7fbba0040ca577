import type { RevisionSpec } from '../runtime.ts';

// What a program needs to run at all on this machine. The rest of the emulator's environment stays its own.
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'PATHEXT', 'COMSPEC'];

/** The environment that Cloud Run's container contract promises, over that of the image. */
export function containerEnv(
  revision: RevisionSpec,
  imageEnv: Readonly<Record<string, string>>,
  port: number,
): Record<string, string> {
  return {
    ...Object.fromEntries(INHERITED.flatMap((name) => entryOf(name, process.env[name]))),
    ...imageEnv,
    ...revision.env,
    PORT: String(port),
    K_SERVICE: revision.service.service,
    K_REVISION: revision.revision,
    K_CONFIGURATION: revision.service.service,
  };
}

function entryOf(name: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}

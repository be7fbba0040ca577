import type { Context, Script } from 'node:vm';
import { SlowPattern } from '../domain/smoke/pattern.ts';
import type { Match } from '../ports/patterns.ts';

/** Ends a match that takes too long. Nothing else in the process could: a match holds its only thread. */
export function timeLimitedMatch(limitMs = 250): Match {
  let place: { readonly script: Script; readonly context: Context } | undefined;
  return (source, text) => {
    place ??= open();
    Object.assign(place.context, { source, text });
    try {
      const found: readonly (string | undefined)[] | null = place.script.runInContext(place.context, {
        timeout: limitMs,
      });
      return found === null ? undefined : [...found];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new SlowPattern(source, limitMs) : error;
    }
  };
}

/** Made for the first pattern: most suites have none. */
function open(): { readonly script: Script; readonly context: Context } {
  const { Script, createContext } = process.getBuiltinModule('node:vm');
  return { script: new Script("new RegExp(source, 'u').exec(text)"), context: createContext({}) };
}

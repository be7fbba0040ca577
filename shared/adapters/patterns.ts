import type { Context, Script } from 'node:vm';
import { compile, SlowPattern } from '../domain/smoke/pattern.ts';
import type { Match } from '../ports/patterns.ts';

/** Ends a match that takes too long. Nothing else in the process could: a match holds its only thread. */
export function timeLimitedMatch(limitMs = 250): Match {
  let place: { readonly script: Script; readonly context: Context } | undefined;
  return (source, text) => {
    if (endsSoon(source, text)) return listed(compile(source).exec(text));
    place ??= open();
    Object.assign(place.context, { source, text });
    try {
      const found: readonly (string | undefined)[] | null = place.script.runInContext(place.context, {
        timeout: limitMs,
      });
      return listed(found);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new SlowPattern(source, limitMs) : error;
    }
  };
}

const listed = (found: readonly (string | undefined)[] | null) => (found === null ? undefined : [...found]);

/** A limit costs half a millisecond, which is more than most matches take. */
const STEPS = 100_000;

/**
 * Whether a match cannot take long, however it goes: no group is repeated, so that there are at most as many ways as each repetition has lengths, from
 * each place of the text, for each choice of alternatives. What is escaped or in a class is counted too.
 */
export function endsSoon(source: string, text: string): boolean {
  if (/\)[*+?{]/.test(source)) return false;
  const repetitions = source.match(/[*+?{]/g)?.length ?? 0;
  const alternatives = source.match(/\|/g)?.length ?? 0;
  return (text.length + 1) ** (repetitions + 1) * 2 ** alternatives * (source.length + 1) <= STEPS;
}

/** Made for the first pattern: most suites have none. */
function open(): { readonly script: Script; readonly context: Context } {
  const { Script, createContext } = process.getBuiltinModule('node:vm');
  return { script: new Script("new RegExp(source, 'u').exec(text)"), context: createContext({}) };
}

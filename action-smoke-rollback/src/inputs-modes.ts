import type { Problem } from '../../shared/domain/errors/problem.ts';
import { oneOf } from '../../shared/domain/inputs/input.ts';

export type Mode = 'verify' | 'rollback' | 'guard';

export const parseMode = oneOf('verify', 'rollback', 'guard');

/** Inputs that only some modes have a use for: to another one they would mean nothing, and be ignored in silence. */
const USED_BY: Readonly<Record<string, readonly Mode[]>> = {
  url: ['verify'],
  tag: ['verify'],
  revision: ['verify', 'rollback'],
  tag_url: ['verify'],
  on_success: ['verify'],
  on_failure: ['verify'],
  config: ['verify', 'guard'],
  reason: ['rollback'],
  guard_window: ['guard'],
};

/** What is given to a mode that has no use for it. `given` says whether an input is anything else than its default. */
export function strayProblems(mode: Mode, given: (name: string) => boolean): readonly Problem[] {
  return Object.entries(USED_BY)
    .filter(([name, modes]) => !modes.includes(mode) && given(name))
    .map(([where, modes]) => ({
      where,
      message: `Expected ${where} with mode: ${modes.join(' or ')} only, found it with mode: ${mode}`,
      hint: hintFor(where, mode),
    }));
}

function hintFor(name: string, mode: Mode): string {
  if (mode === 'rollback' && (name === 'url' || name === 'tag'))
    return 'Name what shall serve with revision, or leave it out for what served before';
  if (name === 'reason') return 'The reason of any other end is what was found';
  if (name === 'on_success' || name === 'on_failure')
    return `mode: ${mode} runs no suite: leave it out, or write mode: verify`;
  return 'Leave it out';
}

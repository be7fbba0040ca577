import type { Problem } from '../../shared/domain/errors/problem.ts';
import { oneOf } from '../../shared/domain/inputs/input.ts';

export type Mode = 'verify' | 'promote' | 'rollback' | 'guard';

export const parseMode = oneOf('verify', 'promote', 'rollback', 'guard');

/** To where a roll back goes. */
export type BackTo =
  | { readonly kind: 'previous' | 'last-promoted' }
  | { readonly kind: 'revision'; readonly revision: string };

/** A revision bears the name of its service before its own: it cannot be one of the two words. */
export function backTo(target: string): BackTo {
  return target === 'previous' || target === 'last-promoted'
    ? { kind: target }
    : { kind: 'revision', revision: target };
}

/** Inputs that only some modes have a use for: to another one they would mean nothing, and be ignored in silence. */
const USED_BY: Readonly<Record<string, readonly Mode[]>> = {
  url: ['verify'],
  tag: ['verify', 'promote'],
  revision: ['verify', 'promote'],
  tag_url: ['verify', 'promote'],
  tags: ['verify', 'promote'],
  id_token_audience: ['verify', 'promote'],
  verification: ['verify'],
  on_success: ['verify'],
  on_failure: ['verify'],
  config: ['verify', 'promote', 'guard'],
  stages: ['promote'],
  target: ['rollback'],
  reason: ['rollback'],
  force: ['promote', 'rollback'],
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
  if (mode === 'rollback' && (name === 'url' || name === 'tag' || name === 'revision'))
    return 'Name what shall serve with target, or leave it out for what served before';
  if (mode === 'promote' && name === 'url') return 'Name the candidate with tag or revision';
  if (name === 'reason') return 'The reason of any other end is what was found';
  if (name === 'on_success' || name === 'on_failure')
    return `mode: ${mode} says already what follows: leave it out, or write mode: verify`;
  return 'Leave it out';
}

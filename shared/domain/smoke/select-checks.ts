import { ActionError } from '../errors/action-error.ts';
import { nearest } from '../text/nearest.ts';
import { sourcesOf } from './order.ts';
import type { SmokeSuite } from './suite.ts';

/** The part of a suite that has one of the tags, with the checks whose values that part uses. Setup and cleanup stay. */
export function selectChecks(suite: SmokeSuite, tags: readonly string[]): SmokeSuite {
  if (tags.length === 0) return suite;
  const known = [...new Set(suite.checks.flatMap((check) => check.tags))];
  const unknown = tags.filter((tag) => !known.includes(tag));
  if (unknown.length > 0) throw noSuchTags(unknown, known);
  const sources = sourcesOf(suite.checks);
  const chosen = new Set<number>();
  const choose = (index: number): void => {
    if (chosen.has(index)) return;
    chosen.add(index);
    for (const source of sources[index] ?? []) choose(source);
  };
  for (const [index, check] of suite.checks.entries())
    if (check.tags.some((tag) => tags.includes(tag))) choose(index);
  return {
    ...suite,
    checks: suite.checks.filter((_, index) => chosen.has(index)),
    leftOut: suite.checks.filter((_, index) => !chosen.has(index)).map(({ name }) => name),
  };
}

/** A misspelt tag would run nothing and pass. */
function noSuchTags(tags: readonly string[], known: readonly string[]): ActionError {
  const guesses = tags.flatMap((tag) => nearest(tag, known) ?? []);
  return new ActionError({
    code: 'input-invalid',
    message: `Expected tags of the suite (${known.length === 0 ? 'it has none' : known.join(', ')}), found ${tags.map((tag) => `"${tag}"`).join(', ')}`,
    hint:
      guesses.length === 0 ? undefined : `Did you mean ${guesses.map((guess) => `"${guess}"`).join(', ')}?`,
  });
}

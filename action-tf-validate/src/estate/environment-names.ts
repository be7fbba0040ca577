import { environmentWord, isProduction } from '../policies/reading/environments.ts';

/** The environment that the folder of a root tells: `staging` of `envs/staging/network` and of `shop-staging`. */
export function environmentOfFolder(folder: string): string | undefined {
  const segments = folder.split('/');
  const at = segments.findLastIndex((segment) => /^env(ironment)?s?$/i.test(segment));
  const below = at < 0 ? undefined : segments[at + 1];
  if (below !== undefined) return environmentWord(below) ?? below;
  const words = segments.toReversed().flatMap((segment) => {
    const word = environmentWord(segment);
    return word === undefined ? [] : [{ word, isWhole: word === segment }];
  });
  // An application may be called demo, but hardly prod.
  const best =
    words.find(({ word, isWhole }) => isWhole && isProduction(word)) ??
    words.find(({ isWhole }) => isWhole) ??
    words[0];
  return best?.word;
}

/** Whether two names mean one environment: `prod` and `production`. */
export function areSameEnvironment(one: string, other: string): boolean {
  return meaningOf(one) === meaningOf(other);
}

/** One spelling for each environment, so that roots that spell it otherwise are still compared: a preferred one, or else the longest. */
export function spellingFor(
  names: readonly string[],
  preferred: readonly string[],
): (name: string) => string {
  const byLength = [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spelling = new Map<string, string>();
  for (const name of [...preferred, ...byLength])
    if (!spelling.has(meaningOf(name))) spelling.set(meaningOf(name), name);
  return (name) => (preferred.includes(name) ? name : (spelling.get(meaningOf(name)) ?? name));
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['prd', 'production'],
  ['prod', 'production'],
  ['stage', 'staging'],
  ['stg', 'staging'],
  ['dev', 'development'],
  ['develop', 'development'],
  ['testing', 'test'],
  ['tst', 'test'],
  ['int', 'integration'],
  ['acc', 'acceptance'],
  ['pre-prod', 'preprod'],
  ['non-prod', 'nonprod'],
  ['sbx', 'sandbox'],
]);

function meaningOf(name: string): string {
  const plain = name.toLowerCase();
  return MEANINGS.get(plain) ?? plain;
}

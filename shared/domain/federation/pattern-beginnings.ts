/** What a regular expression leaves open: all texts that fit begin with one of these, and where `whole` are one of these. */
export type Beginnings = { readonly texts: readonly string[]; readonly whole: boolean };

/**
 * The literal beginnings of a pattern that is anchored, such as `^refs/heads/(main|release/.+)$`. Undefined where it is not: then
 * it fits in the middle of a text too, and whoever chooses the text chooses what stands around.
 */
export function beginningsOf(pattern: string): Beginnings | undefined {
  if (!pattern.startsWith('^') || hasFreeBar(pattern)) return undefined;
  return follow(pattern.slice(1), ['']);
}

/** Reads on from texts that are still open. */
function follow(rest: string, texts: readonly string[]): Beginnings {
  if (rest === '$') return { texts, whole: true };
  const group = /^\((?:\?:)?([^()]*)\)(?![*+?{])/.exec(rest);
  if (group !== null) {
    const choices = (group[1] ?? '').split('|').map((choice) => follow(`${choice}$`, ['']));
    const joined = texts.flatMap((text) =>
      choices.flatMap((choice) => choice.texts.map((each) => text + each)),
    );
    if (choices.some(({ whole }) => !whole)) return { texts: joined, whole: false };
    return follow(rest.slice(group[0].length), joined);
  }
  const [found, escaped, plain] = /^(?:\\([^A-Za-z0-9])|([^\\^$.|?*+()[\]{}]))(?![*?{])/.exec(rest) ?? [];
  const character = escaped ?? plain;
  if (found === undefined || character === undefined) return { texts, whole: false };
  const next = texts.map((text) => text + character);
  return rest[found.length] === '+' ? { texts: next, whole: false } : follow(rest.slice(found.length), next);
}

/** A bar outside of every group: the anchors belong to one side of it only. */
function hasFreeBar(pattern: string): boolean {
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/gs)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === '|' && depth === 0) return true;
  }
  return false;
}

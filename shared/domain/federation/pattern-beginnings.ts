/** What a regular expression leaves open: all texts that fit are one of `whole`, or begin with one of `open`. */
export type Beginnings = { readonly whole: readonly string[]; readonly open: readonly string[] };

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
  if (rest === '$') return { whole: texts, open: [] };
  const group = groupAt(rest);
  if (group !== undefined) {
    const choices = group.choices.map((choice) => follow(`${choice}$`, ['']));
    const joined = (ends: readonly string[]) => texts.flatMap((text) => ends.map((each) => text + each));
    const ended = joined(choices.flatMap(({ whole }) => whole));
    const left = joined(choices.flatMap(({ open }) => open));
    const further = ended.length === 0 ? NOTHING : follow(group.rest, ended);
    return { whole: further.whole, open: [...further.open, ...left] };
  }
  const [found, escaped, plain] = /^(?:\\([^A-Za-z0-9])|([^\\^$.|?*+()[\]{}]))(?![*?{])/.exec(rest) ?? [];
  const character = escaped ?? plain;
  if (found === undefined || character === undefined) return { whole: [], open: texts };
  const next = texts.map((text) => text + character);
  return rest[found.length] === '+' ? { whole: [], open: next } : follow(rest.slice(found.length), next);
}

const NOTHING: Beginnings = { whole: [], open: [] };

/** The choices of the group that a pattern begins with, unless it may be there more or less often than once. */
function groupAt(
  pattern: string,
): { readonly choices: readonly string[]; readonly rest: string } | undefined {
  const start = /^\((?:\?:)?(?!\?)/.exec(pattern)?.[0].length;
  if (start === undefined) return undefined;
  const bars: number[] = [start - 1];
  for (const { token, depth, index } of tokensOf(pattern)) {
    if (token === '|' && depth === 1) bars.push(index);
    if (token !== ')' || depth > 0) continue;
    const rest = pattern.slice(index + 1);
    if (/^[*+?{]/.test(rest)) return undefined;
    return { choices: bars.map((bar, at) => pattern.slice(bar + 1, bars[at + 1] ?? index)), rest };
  }
  return undefined;
}

/** A bar outside of every group: the anchors belong to one side of it only. */
function hasFreeBar(pattern: string): boolean {
  return tokensOf(pattern).some(({ token, depth }) => token === '|' && depth === 0);
}

type Token = { readonly token: string; readonly depth: number; readonly index: number };

/** Brackets and bars, with the number of groups that are open after each. */
function tokensOf(pattern: string): readonly Token[] {
  let depth = 0;
  return [...pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/gs)].map(({ 0: token, index }) => {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    return { token, depth, index };
  });
}

import type { Resolved, Setting } from './dockerfile.ts';

const REFERENCE = /\\\$|\$(?:(\w+)|\{(\w+)(?:(:?[-+])((?:[^{}]|\{[^{}]*\})*))?\})/g;

/** `$NAME`, `${NAME}`, `${NAME:-word}` and `${NAME:+word}` by the defaults that the file gives. A form that it does not know decides nothing. */
export function expandVariables(written: string, known: readonly Setting[]): Resolved {
  const variables = new Set<string>();
  const text = unquoted(written).replace(REFERENCE, (all, plain, braced, operator, word: string = '') => {
    if (all === '\\$') return all;
    const name: string = plain ?? braced;
    const index = known.findLastIndex((setting) => setting.name === name);
    const value = known[index]?.value;
    const given = value !== undefined && !(operator?.startsWith(':') && value === '');
    const chosen = operator?.endsWith('+') ? (given ? word : '') : given ? value : operator && word;
    if (chosen === undefined) {
      variables.add(name);
      return all;
    }
    // The word of a reference sees what the reference sees, a value what stood above it.
    return nested(chosen, chosen === value ? known.slice(0, index) : known, variables);
  });
  const unknown = /(?<!\\)\$\{(\w+)/.exec(text)?.[1];
  if (unknown !== undefined) variables.add(unknown);
  return variables.size === 0
    ? { ok: true, text, written }
    : { ok: false, variables: [...variables], written };
}

/** A default may name others that were set before it, which also ends one that names itself. */
function nested(text: string, before: readonly Setting[], variables: Set<string>): string {
  if (!text.includes('$')) return text;
  const inner = expandVariables(text, before);
  if (inner.ok) return inner.text;
  for (const name of inner.variables) variables.add(name);
  return text;
}

const unquoted = (text: string): string =>
  /^"(.*)"$|^'(.*)'$/s
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined) ?? text;

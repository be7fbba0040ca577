import type { Json } from '../../../../shared/domain/json/json.ts';

/** JSON that may stand between lines of a wrapper; undefined where there is none, or only the beginning of some. */
export function parseJson(text: string): Json | undefined {
  for (const { index } of text.matchAll(/^\s*[{[]/gm)) {
    const rest = text.slice(index);
    const end = Math.max(rest.lastIndexOf('}'), rest.lastIndexOf(']'));
    const json = parsed(rest.slice(0, end + 1));
    if (json !== undefined) return json;
    // What follows the first brace is inside of it, and no report by itself.
    if (/^\s*\{/.test(rest)) return undefined;
  }
  return undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

import type { Json } from '../../../../shared/domain/json/json.ts';

/** JSON that may stand behind lines of a wrapper; undefined where there is none, or only the beginning of some. */
export function parseJson(text: string): Json | undefined {
  for (const opening of [/^\s*[{[]/, /[{[]/]) {
    const at = text.search(opening);
    const json = at === -1 ? undefined : parsed(text.slice(at));
    if (json !== undefined) return json;
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

import type { Json } from '../../../json/json.ts';
import type { Range } from '../../range.ts';
import type { Value } from '../../value.ts';
import { bool, list, map, nothing, number, placesOf, text } from '../make.ts';
import { fn, type HclFunctions } from './function.ts';
import { jsonText } from './json-text.ts';

/** Functions that write values as text, and read them again. */
export const encodingFunctions: HclFunctions = {
  jsonencode: fn((given) => text(jsonText(given.whole(0)), placesOf(given.all))),
  jsondecode: fn((given) => {
    const from = placesOf(given.all);
    try {
      return fromJson(JSON.parse(given.text(0)), from);
    } catch (error) {
      if (error instanceof SyntaxError) return given.refuse('Expected JSON, found other text');
      throw error;
    }
  }),
  base64encode: fn((given) => {
    const bytes = new TextEncoder().encode(given.text(0));
    return text(btoa(String.fromCharCode(...bytes)), placesOf(given.all));
  }),
  urlencode: fn((given) => {
    const encoded = encodeURIComponent(given.text(0)).replaceAll(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return text(encoded.replaceAll('%20', '+'), placesOf(given.all));
  }),
};

function fromJson(value: Json, from: readonly Range[]): Value {
  if (value === null) return nothing(from);
  if (typeof value === 'string') return text(value, from);
  if (typeof value === 'number') return number(value, from);
  if (typeof value === 'boolean') return bool(value, from);
  if (Array.isArray(value)) {
    return list(
      value.map((item) => fromJson(item, from)),
      from,
    );
  }
  return map(
    Object.entries(value).map(([key, item]) => [key, fromJson(item ?? null, from)] as const),
    from,
  );
}

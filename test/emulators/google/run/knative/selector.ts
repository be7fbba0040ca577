import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { invalidArgument } from '../refusal.ts';

/** A label selector of equalities, `key = value` joined by commas: all of them must hold. */
export function readSelector(text: string): (labels: JsonObject) => boolean {
  const wanted = text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, key, value] = /^\s*([^\s=!]+)\s*==?\s*([^\s=]*)\s*$/.exec(part) ?? [];
      if (key === undefined) {
        throw invalidArgument(`Invalid label selector '${part.trim()}': expected 'key = value'.`);
      }
      return { key, value };
    });
  return (labels) => wanted.every(({ key, value }) => labels[key] === value);
}

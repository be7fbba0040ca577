import type { Value } from '../../value.ts';
import { numberText } from '../read.ts';

/** JSON as Terraform writes it: sorted keys, no blanks, and what HTML would take for its own as escapes. */
export function jsonText(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value).replaceAll(
        /[<>&\u2028\u2029]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    case 'number':
      return numberText(value.value);
    case 'bool':
      return String(value.value);
    case 'list':
      return `[${value.items.map(jsonText).join(',')}]`;
    case 'map': {
      const pairs = [...value.entries].map(
        ([key, item]) => `${jsonText({ kind: 'string', value: key, from: [] })}:${jsonText(item)}`,
      );
      return `{${pairs.join(',')}}`;
    }
    default:
      return 'null';
  }
}

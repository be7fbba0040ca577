import { asText } from '../../../../shared/domain/hcl/evaluate/read.ts';
import type { ResourceReference, Unknown, Value } from '../../../../shared/domain/hcl/value.ts';

/** Stands for what is not known of a text: no character that anybody writes. */
export const GAP = '\u0000';

/** A text with a gap for each part that is not known: enough to look for a name in a filter or a port in a URL. */
export function textWithGaps(value: Value): string {
  if (value.kind === 'unknown') {
    return value.parts?.map((part) => (typeof part === 'string' ? part : GAP)).join('') ?? GAP;
  }
  if (value.kind === 'list') return value.items.map(textWithGaps).join(',');
  const text = value.kind === 'map' ? undefined : asText(value, NOWHERE);
  return text?.kind === 'string' ? text.value : '';
}

/** What a value, or a part of it, is an attribute of. */
export function referencesIn(value: Value): readonly ResourceReference[] {
  switch (value.kind) {
    case 'unknown':
      return [
        ...own(value),
        ...(value.parts ?? []).flatMap((part) => (typeof part === 'string' ? [] : own(part))),
      ];
    case 'list':
      return value.items.flatMap(referencesIn);
    case 'map':
      return [...value.entries.values()].flatMap(referencesIn);
    default:
      return [];
  }
}

function own({ reference }: Unknown): readonly ResourceReference[] {
  return reference === undefined ? [] : [reference];
}

const NOWHERE = { path: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

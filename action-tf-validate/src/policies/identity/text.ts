import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { Unknown, Value } from '../../../../shared/domain/hcl/value.ts';
import type { EvaluatedBody } from '../../../../shared/domain/terraform/resource-instance.ts';

/** A text as far as files tell it, with a mark for each part that they do not. */
export type Text = {
  readonly text: string;
  /** What the marks stand for, in order. */
  readonly unknowns: readonly Unknown[];
  readonly at: Range;
};

/** The text of an attribute; undefined where it is absent or null. */
export function textAt(body: EvaluatedBody | undefined, name: string): Text | undefined {
  const attribute = body?.attributes.get(name);
  return attribute === undefined ? undefined : textOf(attribute.value, attribute.range);
}

/** The texts of a list, each at its own place; one unknown text where the list is not known. */
export function textsAt(body: EvaluatedBody, name: string): readonly Text[] {
  const attribute = body.attributes.get(name);
  return attribute === undefined ? [] : textsOf(attribute.value, attribute.range);
}

/** The texts of a list that is no attribute of its own. */
export function textsOf(value: Value, at: Range): readonly Text[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => textOf(item, placeOf(item) ?? at) ?? []);
}

/** A text of which nothing is known. */
export function unknownText(reason: string, at: Range): Text {
  return { text: UNKNOWN_PART, unknowns: [{ kind: 'unknown', code: 'no-value', reason, at }], at };
}

/** A value as text. */
export function textOf(value: Value, at: Range): Text | undefined {
  switch (value.kind) {
    case 'null':
      return undefined;
    case 'string':
    case 'number':
    case 'bool':
      return { text: String(value.value), unknowns: [], at };
    case 'unknown': {
      const parts = value.parts ?? [value];
      return {
        text: parts.map((part) => (typeof part === 'string' ? part : UNKNOWN_PART)).join(''),
        unknowns: parts.filter((part) => typeof part !== 'string'),
        at,
      };
    }
    default:
      return {
        text: UNKNOWN_PART,
        unknowns: [{ kind: 'unknown', code: 'invalid', reason: 'This is no text', at }],
        at,
      };
  }
}

function placeOf(value: Value): Range | undefined {
  return value.kind === 'unknown' ? value.at : value.from[0];
}

/** Whether all of it is known. */
export function isKnown({ unknowns }: Text): boolean {
  return unknowns.length === 0;
}

/** Why a text is not known, as the end of a sentence. */
export function reasonOf({ unknowns }: Text): string {
  return unknowns[0]?.reason ?? 'it is not known';
}

import type { Range } from '../range.ts';
import type { Unknown, Value } from '../value.ts';
import { number, text, unknown } from './make.ts';
import { kindName } from './read.ts';

export type Element = { readonly key: Value; readonly value: Value };

/** What a `for` goes through, in its order; why that is not known, else. */
export function elementsOf(value: Value, at: Range): readonly Element[] | Unknown {
  switch (value.kind) {
    case 'unknown': {
      const { parts: _, ...whole } = value;
      return whole;
    }
    case 'map':
      return [...value.entries].map(([key, item]) => ({ key: text(key, value.from), value: item }));
    case 'list':
      return value.items.map((item, index) => ({
        key: value.isSet ? item : number(index, value.from),
        value: item,
      }));
    default:
      return unknown('invalid', `Expected a list or a map, found ${kindName(value)}`, at);
  }
}

/** The names that a `for` gives to an element. */
export function namesFor(
  form: { readonly keyName: string | undefined; readonly valueName: string },
  element: Element,
): ReadonlyMap<string, Value> {
  const names = new Map([[form.valueName, element.value]]);
  return form.keyName === undefined ? names : names.set(form.keyName, element.key);
}

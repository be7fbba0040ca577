import type { Comparison, Filter } from './filter.ts';

/** The value of a field by its dotted path; undefined when the thing has no such field. */
export type FieldOf = (field: string) => string | undefined;

export type Compare = (found: string, comparison: Comparison) => boolean;

/** Whether a thing passes a filter. Nothing compares with an absent field, so only NOT and != let it through. */
export function matches(filter: Filter, fieldOf: FieldOf, compare: Compare, text: () => string): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.terms.every((term) => matches(term, fieldOf, compare, text));
    case 'or':
      return filter.terms.some((term) => matches(term, fieldOf, compare, text));
    case 'not':
      return !matches(filter.term, fieldOf, compare, text);
    case 'text':
      return text().toLowerCase().includes(filter.text.toLowerCase());
    case 'compare': {
      const found = fieldOf(filter.field);
      return found === undefined ? ['!=', '!~'].includes(filter.operator) : compare(found, filter);
    }
  }
}

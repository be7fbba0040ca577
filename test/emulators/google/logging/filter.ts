import { FilterSyntaxError, type Token, tokenize } from './filter-tokens.ts';

/** A filter as Google's list calls take it: OR binds tighter than AND, and AND may be left out. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Filter[] }
  | { readonly kind: 'not'; readonly term: Filter }
  | Comparison
  /** A bare text, searched for in every field. */
  | { readonly kind: 'text'; readonly text: string };

export type Comparison = {
  readonly kind: 'compare';
  /** Dotted path; `label` is read as `labels`. */
  readonly field: string;
  readonly operator: string;
  /** Set for `= one_of("a", "b")` and its like. */
  readonly function: string | undefined;
  /** Several mean: any of them. */
  readonly values: readonly string[];
};

/** Reads a filter or throws FilterSyntaxError. An empty one lets everything through. */
export function parseFilter(text: string): Filter {
  const parser = new FilterParser(tokenize(text));
  const filter = parser.conjunction();
  parser.expectEnd();
  return filter;
}

/** All comparisons in it, for what a filter must or must not name. */
export function comparisonsOf(filter: Filter): readonly Comparison[] {
  if (filter.kind === 'compare') return [filter];
  if (filter.kind === 'not') return comparisonsOf(filter.term);
  return filter.kind === 'text' ? [] : filter.terms.flatMap(comparisonsOf);
}

class FilterParser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  conjunction(): Filter {
    const terms: Filter[] = [];
    while (!this.#peekIs('end') && !this.#peekText(')')) {
      if (terms.length > 0 && this.#peekText('AND')) this.#take();
      terms.push(this.#disjunction());
    }
    return only(terms, 'and');
  }

  expectEnd(): void {
    if (!this.#peekIs('end')) throw new FilterSyntaxError(this.#take());
  }

  #disjunction(): Filter {
    const terms = [this.#negation()];
    while (this.#peekText('OR')) {
      this.#take();
      terms.push(this.#negation());
    }
    return only(terms, 'or');
  }

  #negation(): Filter {
    if (this.#peekText('NOT')) {
      this.#take();
      return { kind: 'not', term: this.#negation() };
    }
    if (!this.#peekText('(')) return this.#comparison();
    this.#take();
    const inner = this.conjunction();
    this.#expect(')');
    return inner;
  }

  #comparison(): Filter {
    const left = this.#take();
    if (left.kind !== 'word' && left.kind !== 'string') throw new FilterSyntaxError(left);
    const negated = left.kind === 'word' && left.text.startsWith('-');
    const name = negated ? left.text.slice(1) : left.text;
    const term: Filter = this.#peekIs('operator')
      ? { kind: 'compare', field: fieldName(name), operator: this.#take().text, ...this.#value() }
      : { kind: 'text', text: name };
    return negated ? { kind: 'not', term } : term;
  }

  #value(): Pick<Comparison, 'function' | 'values'> {
    if (this.#peekText('(')) return { function: undefined, values: this.#list('OR') };
    const value = this.#take();
    if (value.kind !== 'word' && value.kind !== 'string') throw new FilterSyntaxError(value);
    if (value.kind === 'word' && this.#peekText('('))
      return { function: value.text, values: this.#list(',') };
    return { function: undefined, values: [value.text] };
  }

  #list(separator: string): readonly string[] {
    this.#expect('(');
    const values = [this.#take().text];
    while (this.#peekText(separator)) {
      this.#take();
      values.push(this.#take().text);
    }
    this.#expect(')');
    return values;
  }

  #take(): Token {
    const token = this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
    if (token.kind === 'end') throw new FilterSyntaxError(token);
    this.#next += 1;
    return token;
  }

  #expect(text: string): void {
    const token = this.#take();
    if (token.kind === 'string' || token.text !== text) throw new FilterSyntaxError(token);
  }

  #peekIs(kind: Token['kind']): boolean {
    return this.#tokens[this.#next]?.kind === kind;
  }

  #peekText(text: string): boolean {
    const token = this.#tokens[this.#next];
    return token?.text === text && token.kind !== 'string';
  }
}

function only(terms: readonly Filter[], kind: 'and' | 'or'): Filter {
  const [first] = terms;
  return terms.length === 1 && first !== undefined ? first : { kind, terms };
}

function fieldName(text: string): string {
  return text.replaceAll('"', '').replace(/^(resource|metric)\.label\./, '$1.labels.');
}

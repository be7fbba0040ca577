/** A part of a query: a string literal, or what is between two of them, comments included. */
export type PromqlPart =
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'string';
      readonly quote: '"' | "'" | '`';
      /** As written, escapes and all. */
      readonly text: string;
      /** The closing quote; empty where the query ends inside the string, which the server will refuse. */
      readonly end: string;
      /** After =~ or !~: a regular expression. */
      readonly isPattern: boolean;
    };

/** Tells the strings of a PromQL query from the rest, which is all that filling it in safely takes. */
export function splitPromql(query: string): readonly PromqlPart[] {
  const parts: PromqlPart[] = [];
  let before = '';
  for (const [token, comment] of query.matchAll(TOKENS)) {
    const quote = QUOTES.find((one) => comment === undefined && token.startsWith(one));
    if (quote === undefined) {
      // A comment would hide the operator before a string on the next line.
      if (comment === undefined) before += token;
      parts.push({ kind: 'code', text: token });
      continue;
    }
    const closed = token.length > 1 && token.endsWith(quote);
    const text = token.slice(1, closed ? -1 : undefined);
    parts.push({
      ...{ kind: 'string', quote, text, end: closed ? quote : '' },
      isPattern: /[=!]~\s*$/.test(before),
    });
    before = '';
  }
  return parts;
}

const QUOTES = ['"', "'", '`'] as const;

const TOKENS = /(#[^\n]*)|"(?:[^\\"]|\\[\s\S])*"?|'(?:[^\\']|\\[\s\S])*'?|`[^`]*`?|[^"'`#]+/g;

export type Token = {
  readonly kind: 'word' | 'string' | 'operator' | 'punctuation' | 'end';
  readonly text: string;
  /** Where it begins, from 0. */
  readonly at: number;
};

/** A filter that cannot be read, at its place. */
export class FilterSyntaxError extends Error {
  readonly at: number;
  readonly token: string;

  constructor(token: Token) {
    super(`syntax error at column ${token.at + 1}, token '${token.text}'`);
    this.at = token.at;
    this.token = token.text;
  }
}

const TOKEN =
  /\s*(?:--[^\n]*(?:\n|$))?\s*(?:(?<string>"(?:[^"\\]|\\.)*")|(?<operator>!=|=~|!~|>=|<=|[=:<>])|(?<punctuation>[(),])|(?<word>(?:[^\s"()=:<>!,~]|"(?:[^"\\]|\\.)*")+))/y;

/** Cuts a filter of Cloud Monitoring or Cloud Logging into words, strings, operators and brackets. */
export function tokenize(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let position = 0; filter.slice(position).trim() !== ''; position = TOKEN.lastIndex) {
    const { groups } = TOKEN.exec(filter) ?? {};
    const [kind, text] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || text === undefined) {
      const rest = filter.slice(position).trimStart();
      throw new FilterSyntaxError({ kind: 'end', text: rest.slice(0, 12), at: filter.length - rest.length });
    }
    const value = kind === 'string' ? unquote(text) : text;
    tokens.push({ kind: kind as Token['kind'], text: value, at: TOKEN.lastIndex - text.length });
  }
  return [...tokens, { kind: 'end', text: '', at: filter.length }];
}

// `\(` stays as it is: people write regular expressions with one backslash.
function unquote(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
}

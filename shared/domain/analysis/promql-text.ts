/** A value inside quotes of PromQL; undefined where the quotes know no escape for it. */
export function quoteInPromql(value: string, quote: '"' | "'" | '`'): string | undefined {
  if (quote === '`') return value.includes('`') ? undefined : value;
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

/** A value inside a regular expression, standing for itself alone. */
export function quotePattern(value: string): string {
  return value.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

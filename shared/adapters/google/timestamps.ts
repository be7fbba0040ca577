/** RFC 3339, as Google's filters and intervals take it. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}

/** A text inside double quotes of a filter expression. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

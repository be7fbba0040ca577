/** A text in the escapes of a format, cut between characters before it is escaped, so that neither is ever broken. */
export function fitted(
  text: string,
  limit: number,
  escaped: (character: string) => string = (character) => character,
): string {
  const parts = [...text.toWellFormed()].map(escaped);
  if (parts.reduce((length, part) => length + part.length, 0) <= limit) return parts.join('');
  let kept = '';
  for (const part of parts) {
    if (kept.length + part.length > limit - 1) break;
    kept += part;
  }
  return `${kept}…`;
}

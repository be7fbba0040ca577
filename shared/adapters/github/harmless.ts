/**
 * Text that a runner shows and never obeys. Log lines repeat what servers answer and users write, and a line that
 * begins with `::` or holds `##[` would otherwise be a command; the toolkit prints lines as they are.
 */
export function harmless(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
}

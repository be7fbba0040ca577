/** A workflow command as the runner reads it from a line of output. */
export function command(name: string, message: string): string {
  return `::${name}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`;
}

/**
 * Text that a runner shows and never obeys. Log lines repeat what servers answer and users write, and a line that
 * begins with `::` or holds `##[` would otherwise be a command.
 */
export function harmless(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
}

type Properties = Readonly<Record<string, string | number | undefined>>;

/** A workflow command as the runner reads it from a line of output. */
export function command(name: string, message: string, properties: Properties = {}): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const list = given.map(([key, value]) => `${key}=${escapedProperty(String(value))}`).join(',');
  return `::${name}${list === '' ? '' : ` ${list}`}::${escaped(message)}`;
}

/**
 * Text that a runner shows and never obeys. Log lines repeat what servers answer and users write, and a line that
 * begins with `::` or holds `##[` would otherwise be a command.
 */
export function harmless(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Reads what a step wrote to GITHUB_OUTPUT or GITHUB_STATE: `name=value`, or `name<<DELIMITER` and lines. */
export function parseFileCommands(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(line) ?? [];
    if (name === undefined || delimiter === undefined) {
      const [key = '', ...rest] = line.split('=');
      found[key] = rest.join('=');
      continue;
    }
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw new Error(`Expected ${delimiter} after ${name}, found the end of the file`);
    found[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return found;
}

const LONGEST = 400;

/** What a program said last, on one line and short, without colours and without what opens an address. */
export function lastWords(text: string): string {
  const lines = withoutLogin(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal.
    .replace(/\x1b\[[0-9;]*[A-Za-z]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NOISE.test(line));
  const said = lines.slice(-3).join(' / ');
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}

/** An address may hold a name and a password, or a token. */
export function withoutLogin(text: string): string {
  return text.replace(/(:\/\/)[^\s/@]+@/g, '$1***@');
}

/** Where a log lies, and advice on how to use the tool: neither says what went wrong. */
const NOISE = /complete log of this run|--no-deps is supported|Consider using a tool like|^\^+$|~~\^|^File "/;

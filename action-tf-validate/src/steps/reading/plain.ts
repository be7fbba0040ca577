// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** What a tool says, without colours and what else a terminal would act on. */
export function plain(text: string): string {
  return text.replaceAll(ANSI, '').replaceAll('\r\n', '\n').replaceAll(CONTROL, '');
}

/** The last line that says something, after a colon; '' where nothing was said. */
export function lastWords(text: string): string {
  const lines = plain(text)
    .split('\n')
    .map((line) => line.replace(/^[│╷╵\s]+/, '').trim())
    .filter((line) => line !== '');
  const last = lines.find((line) => line.startsWith('Error')) ?? lines.at(-1);
  return last === undefined ? '' : `: ${last.slice(0, 300)}`;
}

/** `a-rule-like-this` of a heading. */
export function slug(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll(/"[^"]*"/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 8).join('-') || 'unnamed';
}

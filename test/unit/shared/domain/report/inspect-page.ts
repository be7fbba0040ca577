import { expect } from '@jest/globals';

/** Expects a page of Markdown to hold no tag, mention or command but its own, and as many cells in a row as its table has columns. */
export function inspectPage(page: string): void {
  expect(page).not.toMatch(/^\s*::/m);
  expect(page).not.toContain('##[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  const open = withoutCode(page);
  const tags = open.replaceAll(/<https?:[^<>\s]*>|<\/?(details|summary|code|span)>/g, '');
  expect(tags).not.toMatch(/[<>]/);
  expect(count(open, '<details>')).toBe(count(open, '</details>'));
  expect(open.replaceAll(/<https?:[^<>\s]*>/g, '')).not.toMatch(/(^|[^\p{L}\p{N}_])@[\p{L}\p{N}_]/mu);
  let columns = 0;
  for (const line of open.split('\n')) {
    const cells = line.startsWith('|') ? count(line, '|') : 0;
    if (columns > 0 && cells > 0) expect(cells).toBe(columns);
    columns = cells;
  }
}

/** Without fenced blocks and code spans, whose content is shown as it is. */
export function withoutCode(page: string): string {
  return page
    .replaceAll(/^( *)(`{3,})[^`\n]*\n[\s\S]*?\n\1\2$/gm, '')
    .replaceAll(/(?<![\\`])(`+)(?!`)(?:(?!\n\n)[\s\S])*?(?<!`)\1(?!`)/g, 'CODE')
    .replaceAll(/<code>.*?<\/code>/g, 'CODE');
}

const count = (page: string, part: string): number => page.split(part).length - 1;

import type { TemplateToken } from './template-tokens.ts';

/** Takes off the blanks that a `~` asks to be taken off the text beside it. */
export function stripped(tokens: readonly TemplateToken[]): readonly TemplateToken[] {
  return tokens.map((token, index) => {
    if (token.kind === 'order') return token;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    let { value } = token;
    if (before?.kind === 'order' && before.stripsAfter) value = value.trimStart();
    if (after?.kind === 'order' && after.stripsBefore) value = value.trimEnd();
    return { ...token, value };
  });
}

/** What `<<-` does: as many blanks as every line has are taken off each; lines of blanks alone neither count nor lose any. */
export function pulledLeft(tokens: readonly TemplateToken[]): readonly TemplateToken[] {
  const firsts = new Set(tokens.filter((_, index) => beginsLine(tokens, index)));
  const indents = [...firsts].filter((token) => !isBlankLine(token)).map(indentOf);
  const least = Math.min(...indents);
  return tokens.map((token) =>
    token.kind === 'text' && firsts.has(token) && !isBlankLine(token)
      ? { ...token, value: token.value.slice(least) }
      : token,
  );
}

function beginsLine(tokens: readonly TemplateToken[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || (before.kind === 'text' && before.value.endsWith('\n'));
}

const isBlankLine = (token: TemplateToken) =>
  token.kind === 'text' && token.value.trim() === '' && token.value.endsWith('\n');

const indentOf = (token: TemplateToken) =>
  token.kind === 'text' ? token.value.length - token.value.trimStart().length : 0;

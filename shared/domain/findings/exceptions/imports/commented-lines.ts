export type CommentedLine = {
  readonly line: number;
  readonly text: string;
  /** What stands behind it, or else above it without an empty line between. */
  readonly comment?: string | undefined;
};

/** The lines of an ignore file that say something, each with the comment that explains it. */
export function commentedLines(text: string): readonly CommentedLine[] {
  const found: CommentedLine[] = [];
  let above: string[] = [];
  let isOpen = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '') above = [];
    if (line.startsWith('#')) {
      if (!isOpen) above = [];
      above.push(line.replace(/^[#\s]+/, ''));
    }
    isOpen = line.startsWith('#');
    if (line === '' || isOpen) continue;
    const [, said = '', behind] = /^(.*?)(?:\s+#+\s*(.*))?$/.exec(line) ?? [];
    const comment = [behind ?? '', above.filter(isProse).join(' ')].find((one) => one !== '');
    found.push({ line: index + 1, text: said, ...(comment !== undefined && { comment }) });
  }
  return found;
}

/** An entry that was put out of use by a # is no reason for its neighbour. */
function isProse(comment: string): boolean {
  return /\s/.test(comment.replace(/\s+exp:\S+/, ''));
}

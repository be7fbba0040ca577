/** Whether a `.dockerignore` leaves out a path: the last line that fits decides, and `!` takes back. */
export function leavesOut(text: string, path: string): boolean {
  let out = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || line.startsWith('#')) continue;
    const back = trimmed.startsWith('!');
    if (fits(cleaned(back ? trimmed.slice(1) : trimmed), path)) out = !back;
  }
  return out;
}

const cleaned = (pattern: string): string =>
  pattern
    .trim()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

/** A pattern that fits a folder fits all that is in it; `.git/**` leaves an empty folder, which is as good. */
function fits(pattern: string, path: string): boolean {
  const bare = pattern.replace(/\/\*{1,2}$/, '');
  return bare !== '' && expressionOf(bare).test(path);
}

function expressionOf(pattern: string): RegExp {
  const body = pattern.replace(/\*\*\/|\*\*|\*|\?|\[[^\]]*\]|[\\^$.|+(){}[\]]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.length > 1 ? part.replace(/^\[!/, '[^') : `\\${part}`;
  });
  return new RegExp(`^${body}$`);
}

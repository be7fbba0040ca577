/** What a shell would still wait for at the end of an example, by a look at its quotes: no shell is needed on the machine of a test. */
export function shellProblem(text: string): string | undefined {
  if (/\\\n*$/.test(text)) return 'The last line goes on';
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const [character = '', inside = ''] = [text[at], open.at(-1)];
    if (inside === "'") {
      if (character === "'") open.pop();
    } else if (character === '\\') at += 1;
    else if (character === '"') inside === '"' ? open.pop() : open.push('"');
    else if (character === "'" && inside !== '"') open.push("'");
    else if (character === '(' && (text[at - 1] === '$' || inside === '(')) open.push('(');
    else if (character === ')' && inside === '(') open.pop();
    else if (character === '#' && inside === '' && /(?:^|\s)$/.test(text.slice(0, at))) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end - 1;
    }
  }
  const [first] = open;
  if (first !== undefined) return first === '(' ? 'A $( is not closed' : `A quote (${first}) is not closed`;
  const [begun, ended] = [/\bdo\b/g, /\bdone\b/g].map((word) => [...text.matchAll(word)].length);
  return begun === ended ? undefined : 'A loop has no done';
}

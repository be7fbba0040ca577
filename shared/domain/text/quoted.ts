/** A quoted text and the offset behind its closing quote. */
export type Quoted = { readonly value: string; readonly end: number };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Reads the quoted text that starts at `start`. Line breaks may stand inside. Within double quotes `\n`, `\r`, `\t`, `\"` and `\\`
 * are escapes and every other backslash stays (`C:\dir`, `\d+`); within single quotes everything stays as it is.
 * undefined when the closing quote is missing.
 */
export function readQuoted(text: string, start: number): Quoted | undefined {
  const quote = text[start];
  let value = '';
  for (let index = start + 1; index < text.length; index++) {
    const char = text[index] ?? '';
    if (char === quote) return { value, end: index + 1 };
    const escaped = quote === '"' && char === '\\' ? ESCAPES[text[index + 1] ?? ''] : undefined;
    value += escaped ?? char;
    if (escaped !== undefined) index++;
  }
  return undefined;
}

/** A text in double quotes that `readQuoted` reads back unchanged. */
export function quote(value: string): string {
  const escaped = value.replace(/["\\\n\r\t]/g, (char) => {
    const name = Object.keys(ESCAPES).find((key) => ESCAPES[key] === char);
    return `\\${name}`;
  });
  return `"${escaped}"`;
}

/** Whether a quoted text starts here. */
export const isQuote = (char: string | undefined): boolean => char === '"' || char === "'";

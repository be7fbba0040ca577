import { BREAK, inert, quiet } from '../report/plain.ts';

const LONGEST = 2_000;

/**
 * Text of a tool as code scanning shows it and never obeys it: no link (SARIF has `[text](address)` in plain messages too), no mention, no control character.
 * Never empty, which code scanning refuses.
 */
export function sarifText(text: string, limit = LONGEST): string {
  const safe = quiet(inert(text)).replaceAll('](', `]${BREAK}(`).trim();
  return safe === '' ? '(no description)' : shortenTo(safe, limit);
}

/** Never longer than the limit, with what says that it was cut. */
export function shortenTo(text: string, limit: number): string {
  return text.length <= limit ? text : `${cut(text, limit - 1)}…`;
}

// A half of a character that takes two units is no text.
function cut(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}

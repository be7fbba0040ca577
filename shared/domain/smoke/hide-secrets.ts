import { hideExchange } from './exchange.ts';
import { isPrivateHeader } from './private-headers.ts';
import type { CheckResult, Failure } from './report.ts';

/** Less of a secret than this tells nothing. */
const SHORTEST = 4;

/** The result with every form of a secret blotted out, as the log's masks do for the log. */
export function hideSecrets(result: CheckResult, forms: readonly string[]): CheckResult {
  const hide = secretHider(forms);
  return {
    ...result,
    name: hide(result.name),
    request: { method: result.request.method, url: hide(result.request.url) },
    ...(result.exchange && { exchange: hideExchange(result.exchange, hide) }),
    failures: result.failures.map(unquoted).map((failure) => ({
      ...failure,
      subject: hide(failure.subject),
      wanted: hide(failure.wanted),
      found: hide(failure.found),
      hint: failure.hint && hide(failure.hint),
    })),
  };
}

/** A cookie that was not as expected is private all the same. */
function unquoted(failure: Failure): Failure {
  const { kind, subject, found } = failure;
  const isQuoted =
    kind === 'header' && found.startsWith('"') && isPrivateHeader(subject.replace(/^header /, ''));
  return isQuoted ? { ...failure, found: 'another value' } : failure;
}

/** A function that blots them out of any text. Longest first, so that no form leaves the rest of another; what a failure quotes is escaped once more than the answer was. */
export function secretHider(forms: readonly string[]): (text: string) => string {
  if (forms.length === 0) return (text) => text;
  const all = new Set(forms.flatMap(writtenAs).filter((form) => form.trim().length >= SHORTEST));
  for (const form of forms) if (form.trim() !== '') all.add(form);
  const longestFirst = [...all].sort((a, b) => b.length - a.length);
  return (text) => {
    const whole = longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
    return withoutBeginning(whole, longestFirst);
  };
}

/** What pages, other languages' JSON and quotations make of a text. */
function writtenAs(form: string): readonly string[] {
  const quoted = JSON.stringify(form).slice(1, -1);
  const pages = MARKS.map((marks) => form.replace(marks, (mark) => ENTITIES[mark] ?? mark));
  return [
    ...[form, quoted, ...pages, ...pages.map((page) => page.replaceAll('&#39;', '&#x27;'))],
    quoted.replace(/[&<>]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`),
    quoted.replaceAll('/', '\\/'),
    form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    ...[form, quoted, ...pages].map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    form
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ];
}

/** Those that a page must not hold, and those that some escape beside them. */
const MARKS = [/[&<]/g, /[&<>]/g, /[&<>"]/g, /[&<>"']/g];
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  "'": '&#39;',
};

/**
 * A quotation that was shortened may end in the middle of a secret. What goes is the longest beginning of any form: the
 * beginning of one may be the end of a longer piece of another.
 */
function withoutBeginning(text: string, forms: readonly string[]): string {
  const end = /…"?$/.exec(text)?.[0];
  if (end === undefined) return text;
  const kept = text.slice(0, -end.length);
  const length = Math.max(...forms.map((form) => lengthOfBeginning(kept, form)));
  return length < SHORTEST ? text : `${kept.slice(0, -length)}***${end}`;
}

/** Of the longest beginning of the form with which the text ends. */
function lengthOfBeginning(text: string, form: string): number {
  let length = Math.min(form.length - 1, text.length);
  while (length > 0 && !text.endsWith(form.slice(0, length))) length -= 1;
  return length;
}

import type { CheckResult } from './report.ts';

/** Less of a secret than this tells nothing. */
const SHORTEST = 4;

/** The result with every form of a secret blotted out, as the log's masks do for the log. */
export function hideSecrets(result: CheckResult, forms: readonly string[]): CheckResult {
  if (forms.length === 0) return result;
  const hide = secretHider(forms);
  return {
    ...result,
    name: hide(result.name),
    request: { method: result.request.method, url: hide(result.request.url) },
    failures: result.failures.map((failure) => ({
      ...failure,
      subject: hide(failure.subject),
      wanted: hide(failure.wanted),
      found: hide(failure.found),
      hint: failure.hint && hide(failure.hint),
    })),
  };
}

/** A function that blots them out of any text. Longest first, so that no form leaves the rest of another; what a failure quotes is escaped once more than the answer was. */
export function secretHider(forms: readonly string[]): (text: string) => string {
  const quoted = forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
  const longestFirst = [...new Set(quoted)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  return (text) => {
    const whole = longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
    return withoutBeginning(whole, longestFirst);
  };
}

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

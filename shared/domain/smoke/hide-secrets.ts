import type { CheckResult } from './report.ts';

/** Less of a secret than this tells nothing. */
const SHORTEST = 4;

/** The result with every form of a secret blotted out, as the log's masks do for the log. */
export function hideSecrets(result: CheckResult, forms: readonly string[]): CheckResult {
  if (forms.length === 0) return result;
  const hide = hider(forms);
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

/** Longest first, so that no form leaves the rest of another; what a failure quotes is escaped once more than the answer was. */
function hider(forms: readonly string[]): (text: string) => string {
  const quoted = forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
  const longestFirst = [...new Set(quoted)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  return (text) => {
    const whole = longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
    return longestFirst.reduce(withoutBeginning, whole);
  };
}

/** A quotation that was shortened may end in the middle of a secret. */
function withoutBeginning(text: string, form: string): string {
  const end = /…"?$/.exec(text)?.[0];
  if (end === undefined) return text;
  const kept = text.slice(0, -end.length);
  for (let length = Math.min(form.length - 1, kept.length); length >= SHORTEST; length -= 1) {
    if (kept.endsWith(form.slice(0, length))) return `${kept.slice(0, -length)}***${end}`;
  }
  return text;
}

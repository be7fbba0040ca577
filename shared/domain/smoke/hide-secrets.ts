import type { CheckResult } from './report.ts';

/** The result with every form of a secret blotted out, as the log's masks do for the log. */
export function hideSecrets(result: CheckResult, forms: readonly string[]): CheckResult {
  if (forms.length === 0) return result;
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  const hide = (text: string): string =>
    longestFirst.reduce((hidden, form) => (form === '' ? hidden : hidden.replaceAll(form, '***')), text);
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

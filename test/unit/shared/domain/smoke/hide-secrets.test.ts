import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hideSecrets } from '../../../../../shared/domain/smoke/hide-secrets.ts';
import type { CheckResult, Failure } from '../../../../../shared/domain/smoke/report.ts';
import { shown } from '../../../../../shared/domain/text/expected.ts';
import { secretForms } from '../../../../../shared/domain/text/secret-forms.ts';

const failing = (found: string): CheckResult => {
  const failure: Failure = { kind: 'text', subject: 'body', wanted: found, found, hint: found };
  return {
    ...{ name: found, request: { method: 'GET', url: `https://x/?q=${found}` }, passed: false, attempts: 1 },
    ...{ durationMs: 1, failures: [failure], requestId: 'r', at: 0 },
  };
};

describe('hideSecrets', () => {
  test('blots a secret out of every text, in every form', () => {
    const forms = secretForms('p4ss"word/');
    for (const form of ['p4ss"word/', btoa('p4ss"word/'), encodeURIComponent('p4ss"word/'), 'p4ss\\"word/']) {
      const told = JSON.stringify(hideSecrets(failing(`a ${form} b`), forms));
      expect(told).toContain('a *** b');
      expect(told).not.toContain('p4ss');
    }
  });

  test('leaves the rest as it is', () => {
    expect(hideSecrets(failing('nothing of it'), ['secret'])).toEqual(failing('nothing of it'));
    expect(hideSecrets(failing('secr…'), [])).toEqual(failing('secr…'));
  });

  test('leaves no beginning of a secret that begins as it ends, in whichever form', () => {
    const value = 'tyIsEnumerabaa//AAA+aaaaaatyIsEnumeraba';
    const quoted = shown(`${'.'.repeat(121)}${value}${'.'.repeat(200)}`, 160);
    const [failure] = hideSecrets(failing(quoted), secretForms(value)).failures;
    expect(failure?.found).toMatch(/^"\.{121}\*\*\*…"$/);
  });

  test('leaves no beginning of a secret where a quotation ends in its middle', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9+/]{20,60}$/);
    fc.assert(
      fc.property(secret, fc.nat({ max: 200 }), (value, before) => {
        const quoted = shown(`${'.'.repeat(before)}${value}${'.'.repeat(200)}`, 160);
        const [failure] = hideSecrets(failing(quoted), secretForms(value)).failures;
        expect(failure?.found).not.toContain(value.slice(0, 4));
      }),
    );
  });
});

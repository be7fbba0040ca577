import { describe, expect, test } from '@jest/globals';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { verificationSection } from '../../../../../shared/domain/report/verification-section.ts';
import { withVerification } from '../../../../../shared/domain/smoke/verification/conclude.ts';
import type { VerifiedCheck } from '../../../../../shared/domain/smoke/verification/result.ts';
import { check, outcome, smokeRun } from './outcomes.ts';
import { VERIFIED, VERIFIED_BADLY } from './verified.ts';

const ROOM = { rows: 100, characters: 500, targets: 10 };
const verified = (checks: readonly VerifiedCheck[], suite = false) => ({
  ...({ when: 'verify', percent: 100 } as const),
  report: withVerification(suite ? smokeRun('candidate', 0, [check('health')]).report : undefined, {
    ...{ url: 'https://shop.test', startedMs: 0, endedMs: 900, checks },
  }),
});

describe('the section of the deployment checks', () => {
  test('is not there where nobody asked for them', () => {
    expect(verificationSection([smokeRun('candidate', 0, [])], ROOM)).toBe('');
  });

  test('shows all six, those that were left out or not asked too', () => {
    expect(verificationSection([verified(VERIFIED)], ROOM)).toBe(
      [
        '### Deployment checks',
        'On <https://shop.test>: passed.',
        [
          '| check | asked | result | seen | time | request id |',
          '| --- | --- | --- | --- | --- | --- |',
          '| health | `GET /live` | passed | 200 in 12ms | 12 ms | `8c1d` |',
          '| readiness |  | left out | left out, as asked |  |  |',
          '| sample | `GET /` | passed | 200 in 20ms | 20 ms | `8c1e` |',
          '| metrics |  | not asked | not asked, no service |  |  |',
          '| logs | `Cloud Logging` | passed | 3 lines since the first request | 1s |  |',
          '| latency | `GET /` | passed | 72 requests, at 95 %: p95 from 20ms to 20ms | 2s | `8c1f` |',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  test('says of what failed how its request is found, and what to do', () => {
    const section = verificationSection([verified(VERIFIED_BADLY)], ROOM);
    expect(section).toContain('**On <https://shop.test>: 1 failed.**');
    expect(section).toContain('| health | `GET /live` | **failed** |');
    expect(section).toContain('- **health**, traceparent `00-ab-cd-01`: name its path');
  });

  test('stands in the summary beside a suite, and says where there was none', () => {
    const page = (suite: boolean) => renderSummary(outcome({ smoke: [verified(VERIFIED, suite)] }));
    expect(page(false)).toContain('On <https://shop.test>: no suite was run, as asked.');
    expect(page(true)).not.toContain('no suite was run');
    for (const suite of [true, false]) expect(page(suite)).toContain('| logs | `Cloud Logging` | passed |');
  });

  test('does not call a suite failed that passed', () => {
    const page = renderSummary(outcome({ smoke: [verified(VERIFIED_BADLY, true)] }));
    expect(page).not.toMatch(/0 of \d+ checks? failed/);
  });
});

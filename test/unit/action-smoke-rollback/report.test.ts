import { describe, expect, test } from '@jest/globals';
import { report } from '../../../action-smoke-rollback/src/report.ts';
import type { Outcome, SmokeRun, TargetOutcome } from '../../../shared/domain/report/outcome.ts';
import { isVerified } from '../../../shared/domain/smoke/verification/conclude.ts';
import type { VerifiedCheck } from '../../../shared/domain/smoke/verification/result.ts';
import { FAILED_CHECK, outcome, STABLE, smokeRun } from '../shared/domain/report/outcomes.ts';
import { VERIFIED, VERIFIED_BADLY } from '../shared/domain/report/verified.ts';

const verified = (...checks: Parameters<typeof smokeRun>[2][number][]): SmokeRun => ({
  ...smokeRun('candidate', 0, checks),
  when: 'verify',
});
const PASSED = smokeRun('candidate', 0, []).report?.checks ?? [];

/** A verification of the shop, unless a test says otherwise. */
function told(target: Partial<TargetOutcome>, more: Partial<Outcome> = {}) {
  const about = { action: 'action-smoke-rollback', mode: 'verify', ...more } as const;
  return report(outcome({ stages: [], smoke: [], changed: [], ...target }, about));
}

describe('a verification', () => {
  test('that passed is a notice, and its outputs are those of the suite', () => {
    const { outputs, failure, annotations } = told({
      conclusion: 'unchanged',
      reason: '1 smoke check passed on https://shop',
      smoke: [verified(...PASSED)],
      traffic: [{ revision: STABLE, percent: 100, latest: true }],
    });
    expect(failure).toBeUndefined();
    expect(annotations.map(({ level }) => level)).toEqual(['notice']);
    expect(outputs).toMatchObject({
      conclusion: 'unchanged',
      passed: 'true',
      checks: '[]',
      traffic: `[{"revision":"${STABLE}","percent":100,"latest":true}]`,
      report: '',
    });
  });

  test.each(['failed', 'rolled-back', 'conflict', 'superseded'] as const)(
    'that ends %s fails, and says what to do',
    (conclusion) => {
      const run = told({ conclusion, reason: '1 of 1 smoke checks failed', smoke: [verified(FAILED_CHECK)] });
      expect(run.failure).toContain('1 of 1 smoke checks failed');
      expect(run.outputs.passed).toBe('false');
      expect(JSON.parse(run.outputs.checks)).toEqual([
        expect.objectContaining({ name: FAILED_CHECK.name, passed: false, attempts: FAILED_CHECK.attempts }),
      ]);
      const [first, second] = run.annotations;
      expect(first).toMatchObject({ level: 'error', title: `run-delivery: shop ${conclusion}` });
      expect(first?.message.split('\n').length).toBeGreaterThan(1);
      expect(second).toMatchObject({ level: 'error', title: 'run-delivery: shop smoke check failed' });
    },
  );

  test('that failed does not speak of a deployment', () => {
    const { failure } = told({
      conclusion: 'failed',
      revision: 'shop-2',
      reason: 'x',
      traffic: [],
      previousTraffic: [],
    });
    expect(failure).toBe('shop-2 did not pass on shop in europe-west1: x');
  });

  test('that promoted through stages counts the suite that decided, not those under load', () => {
    const { outputs } = told({
      conclusion: 'promoted',
      smoke: [verified(...PASSED), smokeRun('stage', 5, [FAILED_CHECK])],
    });
    expect(outputs.passed).toBe('true');
  });

  test('without a suite neither passed nor failed', () => {
    expect(told({ conclusion: 'promoted' }).outputs).toMatchObject({ passed: '', checks: '[]' });
  });
});

describe('a verification without a suite', () => {
  const checked = (verification: readonly VerifiedCheck[]): SmokeRun => ({
    ...{ when: 'verify', percent: 100 },
    report: {
      ...{ checks: [], verification, target: 'https://shop', startedMs: 0, durationMs: 5 },
      passed: isVerified(verification),
    },
  });

  test('that passed has its six checks in the outputs, each with its state', () => {
    const { outputs, annotations } = told({ conclusion: 'unchanged', smoke: [checked(VERIFIED)] });
    expect(outputs.passed).toBe('true');
    const checks = JSON.parse(outputs.checks);
    expect(checks.map(({ name, state, passed }: Record<string, unknown>) => [name, state, passed])).toEqual([
      ['health', 'passed', true],
      ['readiness', 'left-out', null],
      ['sample', 'passed', true],
      ['metrics', 'not-asked', null],
      ['logs', 'passed', true],
      ['latency', 'passed', true],
    ]);
    expect(checks[0]).toEqual({
      name: 'health',
      kind: 'verification',
      passed: true,
      state: 'passed',
      durationMs: 12,
    });
    expect(annotations).toHaveLength(1);
  });

  test('that failed has an error for each failed check, with what to do', () => {
    const { outputs, annotations } = told({ conclusion: 'failed', smoke: [checked(VERIFIED_BADLY)] });
    expect(outputs.passed).toBe('false');
    expect(annotations.slice(1)).toEqual([
      {
        level: 'error',
        title: 'run-delivery: shop deployment check failed',
        message: 'health (GET /live): status: expected 2xx, found 503. name its path',
      },
    ]);
  });
});

describe('the button', () => {
  test('that restored what was asked succeeds, though the conclusion is bad news elsewhere', () => {
    const restored = {
      conclusion: 'rolled-back',
      stop: 'ordered',
      reason: 'ordered by mona: errors',
    } as const;
    const { failure, annotations, summary } = told(restored, { mode: 'rollback' });
    expect(failure).toBeUndefined();
    expect(annotations[0]).toMatchObject({
      level: 'notice',
      message: expect.stringContaining('ordered by mona: errors'),
    });
    expect(summary).toContain('A person ordered this');
  });

  test('shows who served before it, not only what was to be restored', () => {
    const { summary } = told(
      {
        conclusion: 'rolled-back',
        revision: 'shop-bad',
        previousTraffic: [{ revision: STABLE, percent: 100 }],
        trafficBefore: [{ revision: 'shop-bad', percent: 100 }],
        traffic: [{ revision: STABLE, percent: 100 }],
      },
      { mode: 'rollback' },
    );
    expect(summary).toContain('| `shop-bad` (candidate) | 100 % | – |');
    expect(summary).toContain(`| \`${STABLE}\` | – | 100 % |`);
  });

  test.each(['failed', 'conflict'] as const)('that ended %s fails', (conclusion) => {
    expect(told({ conclusion, reason: 'x' }, { mode: 'rollback' }).failure).toBeDefined();
  });
});

describe('a plain URL', () => {
  const url = (conclusion: 'unchanged' | 'failed', run: SmokeRun) =>
    told(
      {},
      { targets: [], url: { url: 'https://shop.example.com', conclusion, reason: 'so it was', smoke: run } },
    );

  test('that passed has no traffic and no service', () => {
    const { outputs, failure, summary } = url('unchanged', verified(...PASSED));
    expect(failure).toBeUndefined();
    expect(outputs).toMatchObject({
      conclusion: 'unchanged',
      passed: 'true',
      service_url: '',
      traffic: '[]',
      previous_traffic: '[]',
    });
    expect(summary).toMatch(/^## <https:\/\/shop\.example\.com> passed: so it was\n/);
  });

  test('that failed says so once, with each failed check', () => {
    const { failure, annotations, summary } = url('failed', verified(FAILED_CHECK));
    expect(failure).toBe('https://shop.example.com did not pass: so it was');
    expect(annotations.map(({ title }) => title)).toEqual([
      'run-delivery: https://shop.example.com failed',
      'run-delivery: https://shop.example.com smoke check failed',
    ]);
    expect(summary).toContain('Nothing was changed.');
  });
});

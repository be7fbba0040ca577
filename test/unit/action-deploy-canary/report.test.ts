import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OUTPUTS, report } from '../../../action-deploy-canary/src/report.ts';
import { outcomes } from '../shared/domain/report/outcome-arbitrary.ts';
import {
  CANDIDATE,
  FAILED_CHECK,
  outcome,
  rolledBack,
  STABLE,
  smokeRun,
  targetOutcome,
  unhealthy,
  watched,
} from '../shared/domain/report/outcomes.ts';

const ILL = rolledBack({
  reason: '5xx ratio 31.2 %, limit 5.0 % exceeded',
  stages: [watched(25, 0, [unhealthy(0.312)])],
});
const SENTENCE = `${CANDIDATE} was rolled back after 1m 12s at 25 % of shop in europe-west1: 5xx ratio 31.2 %, limit 5.0 % exceeded`;

describe('the outputs', () => {
  test('are those of the first service, traffic as JSON', () => {
    expect(report(ILL).outputs).toEqual({
      revision: CANDIDATE,
      image: 'europe-docker.pkg.dev/acme-prod/apps/shop:v2@sha256:1f00',
      candidate_url: '',
      service_url: 'https://shop-abc-ew.a.run.app',
      previous_traffic: `[{"revision":"${STABLE}","percent":100,"latest":true}]`,
      traffic: `[{"revision":"${STABLE}","percent":100}]`,
      conclusion: 'rolled-back',
      reason: '5xx ratio 31.2 %, limit 5.0 % exceeded',
      report: '',
      junit: '',
    });
  });

  test('are all there, each on one line, for any outcome', () => {
    fc.assert(
      fc.property(outcomes, (result) => {
        const { outputs } = report(result);
        expect(Object.keys(outputs)).toEqual(Object.keys(OUTPUTS));
        expect(outputs.reason).not.toMatch(/[\n\r]/);
        expect(Array.isArray(JSON.parse(outputs.traffic))).toBe(true);
      }),
    );
  });
});

describe('the failure', () => {
  test('is the sentence of a bad end, which the first annotation says too, with what to do', () => {
    const { failure, annotations } = report(ILL);
    expect(failure).toBe(SENTENCE);
    expect(annotations[0]).toMatchObject({ level: 'error', title: 'run-delivery: shop rolled-back' });
    expect(annotations[0]?.message.split('\n').slice(0, 2)).toEqual([
      `${SENTENCE}.`,
      'See the requests that it failed.',
    ]);
  });

  test.each(['promoted', 'deployed', 'held', 'unchanged'] as const)('is absent when %s', (conclusion) => {
    const { failure, annotations } = report(outcome({ conclusion }));
    expect(failure).toBeUndefined();
    expect(annotations.map(({ level }) => level)).toEqual([conclusion === 'held' ? 'warning' : 'notice']);
  });

  test.each(['rolled-back', 'superseded', 'conflict', 'failed'] as const)(
    'is there when %s',
    (conclusion) => {
      expect(report(outcome({ conclusion })).failure).toMatch(/shop/);
    },
  );

  test('names every service that ended badly', () => {
    const bad = targetOutcome({ conclusion: 'conflict', region: 'us-east1', reason: 'somebody wrote' });
    const { failure, annotations } = report(outcome({}, { targets: [targetOutcome(), bad, bad] }));
    expect(failure?.match(/us-east1/g)).toHaveLength(2);
    expect(annotations.map(({ level }) => level)).toEqual(['error', 'error', 'notice']);
  });
});

describe('the annotations', () => {
  test('give the line that restores the traffic where the action could not', () => {
    const [first] = report(outcome({ conclusion: 'failed' })).annotations;
    expect(first?.message).toContain(`--to-revisions=${STABLE}=100`);
  });

  test('rank the conclusion before failed checks, and those before warnings, within the caps', () => {
    const { annotations } = report(
      rolledBack({
        stages: [],
        smoke: [
          smokeRun(
            'candidate',
            0,
            Array.from({ length: 30 }, () => FAILED_CHECK),
          ),
        ],
        warnings: Array.from({ length: 30 }, (_, index) => `note ${index}`),
      }),
    );
    const errors = annotations.filter(({ level }) => level === 'error');
    const warnings = annotations.filter(({ level }) => level === 'warning');
    expect(errors).toHaveLength(10);
    expect(warnings).toHaveLength(10);
    expect(errors[0]?.title).toBe('run-delivery: shop rolled-back');
    expect(errors[1]).toEqual({
      level: 'error',
      title: 'run-delivery: shop smoke check failed',
      message: 'status: status: expected 200, found 503',
    });
    expect(errors[9]?.message).toBe('22 more: see the job summary');
    expect(warnings[9]?.message).toBe('21 more: see the job summary');
  });

  test('rank the conclusion of every service before any failed check', () => {
    const checks = Array.from({ length: 30 }, () => FAILED_CHECK);
    const bad = targetOutcome({ conclusion: 'rolled-back', smoke: [smokeRun('candidate', 0, checks)] });
    const { annotations } = report(outcome({}, { targets: [bad, { ...bad, service: 'cart' }] }));
    expect(annotations.slice(0, 2).map(({ title }) => title)).toEqual([
      'run-delivery: shop rolled-back',
      'run-delivery: cart rolled-back',
    ]);
  });

  test('do not advise to carry out a plan that would fail', () => {
    const { annotations } = report(outcome({ conclusion: 'failed', reason: 'no right' }, { dryRun: true }));
    expect(annotations[0]?.message).toBe(
      'Dry run for shop in europe-west1, nothing was changed; the rollout would not succeed: no right.\nCorrect that, and run the dry run again.',
    );
  });

  test('of any outcome keep the caps, name the suite and hold no command', () => {
    fc.assert(
      fc.property(outcomes, (result) => {
        const { annotations, failure } = report(result);
        for (const level of ['error', 'warning', 'notice']) {
          expect(annotations.filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
        }
        for (const { title, message } of annotations) {
          expect(title).toMatch(/^run-delivery/);
          expect(title).not.toMatch(/[\n\r]/);
          expect(message).not.toMatch(/^\s*::/m);
        }
        expect(failure ?? '').not.toMatch(/\n/);
      }),
    );
  });
});

import { expect, test } from '@jest/globals';
import { junitOf } from '../../../../../shared/domain/report/junit-of.ts';
import type { Outcome, SmokeRun } from '../../../../../shared/domain/report/outcome.ts';

const report = {
  passed: true,
  checks: [],
  startedMs: 0,
  durationMs: 1,
  target: 'https://next---shop.run.app',
};
const outcome = (smoke: readonly SmokeRun[], url?: SmokeRun): Outcome =>
  ({
    targets: [{ service: 'shop', smoke }],
    ...(url !== undefined && { url: { url: 'https://x', smoke: url } }),
  }) as unknown as Outcome;

const namesIn = (xml = ''): readonly (string | undefined)[] =>
  [...xml.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name);

test('each run of the suite is a suite, named by where it was asked', () => {
  const xml = junitOf(
    outcome([
      { when: 'candidate', percent: 0, report },
      { when: 'candidate', percent: 0, probes: { probes: 1, failures: 0, slow: 0, sentence: '', tests: [] } },
      { when: 'stage', percent: 25, report },
    ]),
  );
  expect(namesIn(xml)).toEqual(['shop on https://next---shop.run.app', 'shop under 25 % of the traffic']);
});

test('a URL that belongs to no service is named alone', () => {
  const url = { when: 'verify', percent: 100, report } as const;
  expect(namesIn(junitOf({ ...outcome([], url), targets: [] }))).toEqual(['on https://next---shop.run.app']);
});

test('nothing is written where no suite was run, so that no reporter takes it for a pass', () => {
  expect(junitOf(outcome([]))).toBeUndefined();
  expect(junitOf(outcome([{ when: 'candidate', percent: 0 }]))).toBeUndefined();
});

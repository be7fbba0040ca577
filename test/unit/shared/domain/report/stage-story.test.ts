import { describe, expect, test } from '@jest/globals';
import type { StageOutcome } from '../../../../../shared/domain/report/outcome.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { arm, each, SETTINGS } from '../analysis/observations.ts';
import { judgedStages, probed } from './judged.ts';
import { CANDIDATE, healthy, outcome, rolledBack, testResult, watched } from './outcomes.ts';

const ANALYSIS = { intervalMs: 60_000, settleMs: 180_000 };
const WELL = each(4, [arm(31), arm(270, 1)] as const);

/** What is told of a page's stages, without its tables and plots; escapes are undone. */
function told(page: string): string[] {
  const [, stages = ''] = page.split('### Stages\n');
  const [section = ''] = stages.split(/\n### /);
  return section
    .replaceAll(/```mermaid[\s\S]*?```/g, '')
    .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    .replaceAll('&#60;', '<')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('|'));
}

const reasonOf = (stages: readonly StageOutcome[]): string =>
  stages
    .flatMap(({ looks }) => looks)
    .at(-1)
    ?.verdict.reasons.join('; ') ?? '';

const taken = (stages: readonly StageOutcome[], reason = reasonOf(stages)): string =>
  renderSummary(rolledBack({ stages, reason, analysis: ANALYSIS }));

describe('a summary explains each stage', () => {
  test('that was proven well, and how little was missing to hold it', () => {
    const stages = judgedStages([
      { percent: 10, minutes: WELL },
      { percent: 50, minutes: each(2, [arm(150, 1), arm(150, 1)] as const) },
    ]);
    const page = renderSummary(outcome({ stages, analysis: ANALYSIS }));
    expect(told(page).filter((line) => !/^(Red|Evidence|Counted)/.test(line))).toEqual([
      '**Errors that the candidate served to users: 2**, in 424 requests that were counted. At the ratio of the baseline there would have been about 1.8. What was answered later than 3m before the last look is not among them.',
      '#### Stage 1: 10 %',
      '**It went on, because it was proven well:**',
      '- 5xx on the candidate 0 of 124 (0 %), proven below 5 %: evidence 220, 20 needed, so p <= 0.0046',
      '- answers slower than 2,000 ms on the candidate 0 of 93 (0 %), proven below 5 %: evidence 52, 20 needed, so p <= 0.02',
      '- no test speaks against it',
      'p95 of the candidate: between 100 and 200 ms at 95 %, limit 2,000 ms; slower than 2,000 ms were 0 of 93 (0 %).',
      'What would have decided otherwise:',
      '- 1 more 5xx answer of the candidate in the last interval would have held it',
      '#### Stage 2: 50 %',
      '**It went on, because it was proven well:**',
      '- 5xx on the candidate 2 of 424 (0.47 %), proven below 5 %: evidence 940,437, 20 needed, so p <= 0.0000011',
      '- answers slower than 2,000 ms on the candidate 0 of 243 (0 %), proven below 5 %: evidence 68,586, 20 needed, so p <= 0.000015',
      '- no test speaks against it',
      'p95 of the candidate: between 100 and 200 ms at 95 %, limit 2,000 ms; slower than 2,000 ms were 0 of 243 (0 %).',
      'What would have decided otherwise:',
      '- 7 more 5xx answers of the candidate in the last interval would have held it',
    ]);
  });

  test('at which it failed more often than the baseline, with the tests of that look', () => {
    const page = taken(
      judgedStages([
        {
          percent: 10,
          minutes: [
            [arm(30, 2), arm(270, 1)],
            [arm(31, 3), arm(268)],
          ],
        },
      ]),
    );
    expect(told(page)).toEqual(
      expect.arrayContaining([
        '**The candidate is ill, and this decided it:**',
        '- 5xx on the candidate 5 of 61 (8.2 %), baseline 1 of 538 (0.19 %): evidence 1,968, 120 needed, so p <= 0.00051',
      ]),
    );
    expect(page).toContain(
      '| `errors-relative` | 5xx more often than the baseline in the same intervals? | 5xx on the candidate 5 of 61 (8.2 %), baseline 1 of 538 (0.19 %) | 1,968 | 120 | 0.00051 | fails it |',
    );
    expect(page).toMatch(
      /^\| 2 \|.*\| errors-relative: E 1,968 of 120 \| errors \(proof\): E .* \| unhealthy \|/m,
    );
    expect(page).toContain('change analysis.errors in rollout.yml');
    expect(page.split('\n')[0]).toBe(
      `## ${CANDIDATE} was rolled back after 5m at 10 % of shop in europe-west1: 5xx on the candidate 5 of 61 (8.2 %), baseline 1 of 538 (0.19 %): evidence 1,968, 120 needed, so p &#60;= 0.00051`,
    );
  });

  test('at which the candidate fell silent, and what that may be', () => {
    const page = taken(
      judgedStages([{ percent: 10, minutes: [[arm(20), arm(270)], ...each(3, [arm(0), arm(50)] as const)] }]),
    );
    expect(told(page)[3]).toBe(
      '- the candidate answered 0 of 150 requests, by its weight about 15: evidence 757, 120 needed, so p <= 0.0014',
    );
    expect(page).toContain(
      'It answers too few requests for its weight: it hangs, crashes or is not reached.',
    );
    expect(page).toContain('change analysis.share in rollout.yml');
  });

  test('at which it refused users, which is looked for in another part of the log', () => {
    const page = taken(
      judgedStages([{ percent: 10, minutes: each(3, [arm(30, 0, 0, 15), arm(270, 0, 0, 5)] as const) }]),
    );
    expect(told(page)[3]).toMatch(
      /^- 4xx on the candidate 45 of 90 \(50 %\), baseline 15 of 810 \(1\.9 %\): /,
    );
    expect(page).toContain('httpRequest.status%3E%3D400%0AhttpRequest.status%3C500');
    expect(page).not.toContain('httpRequest.status%3E%3D500');
    expect(page).toContain('change analysis.client\\_errors in rollout.yml');
  });

  test('at which all were ill: nobody is blamed, and the candidate can be taken up again', () => {
    const page = taken(
      judgedStages([{ percent: 10, minutes: each(4, [arm(30, 6), arm(270, 54)] as const) }]),
    );
    expect(told(page).slice(2, 4)).toEqual([
      '**Both arms are ill, so the candidate is not blamed:**',
      '- both arms are ill: 5xx on the candidate 24 of 120 (20 %), baseline 216 of 1,080 (20 %), beyond the limit (evidence over a million, 120 needed, so p <= 0.000001) and no worse than the baseline (evidence below 3)',
    ]);
    expect(page).toMatch(/^\| `errors` \|.*\| beyond its limit, as the baseline is \|$/m);
    expect(page).toMatch(/^\| `errors-relative` \|.*\| nothing against it \|$/m);
    expect(page).toContain(`with a job that has mode: continue and revision: ${CANDIDATE}.`);
  });

  test('that had no verdict by its deadline: what was missing, and how long that would have taken', () => {
    const stages = judgedStages([{ percent: 10, minutes: each(7, [arm(4), arm(36)] as const) }]);
    const page = taken(stages, `no verdict before the deadline: ${reasonOf(stages)}`);
    expect(told(page).slice(2, 5)).toEqual([
      '**There was no verdict by its deadline (10m). What was missing:**',
      '- 5xx on the candidate 0 of 28 (0 %), to be below 5 %: evidence 3, 20 needed, 44 more requests without 5xx are needed, about 11m at this rate, of which 10m can settle before the deadline has passed twice',
      '- answers slower than 2,000 ms on the candidate 0 of 24 (0 %), to be below 5 %: evidence 2.5, 20 needed, 48 more requests without slow answers are needed, about 12m at this rate, of which 10m can settle before the deadline has passed twice',
    ]);
    expect(page).toMatch(
      /^## .* no verdict before the deadline: 5xx on the candidate 0 of 28 .*, about 11m at this rate, of which 10m can settle before the deadline has passed twice \(and 1 more reason\)$/m,
    );
    expect(page).toContain('Its traffic was given back and nothing was deleted');
    const [first, ...rest] = stages;
    const twice = first && { ...first, endedMs: (first.startedMs ?? 0) + 1_200_000 };
    expect(taken(twice === undefined ? [] : [twice, ...rest])).toContain(
      '**There was no verdict by its deadline (10m, extended to 20m). What was missing:**',
    );
  });

  test('with a test that is watched only: what it would have done, and that it did not', () => {
    const page = renderSummary(
      outcome({
        stages: judgedStages(
          [{ percent: 10, minutes: each(4, [arm(30, 0, 0, 9), arm(270, 1, 0, 4)] as const) }],
          {
            ...SETTINGS,
            clientErrors: { tolerance: 1.5, dryRun: true },
          },
        ),
      }),
    );
    expect(page).toMatch(/^\| `client-errors-relative` \(dry run\) \|.*\| watched only: would fail it \|$/m);
    expect(told(page)).toContain(
      '- watched only (dry run), else it would fail: 4xx on the candidate 36 of 120 (30 %), baseline 16 of 1,080 (1.5 %): evidence over a million, 120 needed, so p <= 0.000001',
    );
    expect(page).not.toContain('4xx: E');
  });

  test('that probes decided: what they found, what users could have proven, and what was expected', () => {
    const page = renderSummary(
      outcome({
        stages: judgedStages(
          [{ percent: 50, minutes: each(2, [arm(5), arm(5)] as const) }],
          SETTINGS,
          'probes',
        ),
        smoke: [probed(72, 0, 0)],
        trafficPlan: {
          ratePerMinute: 10,
          decidedBy: 'probes',
          stages: [
            { percent: 50, requestsPerMinute: 5, expectedMs: 360_000 },
            { percent: 100, requestsPerMinute: undefined, expectedMs: undefined },
          ],
          notes: ['users would need 15m'],
        },
      }),
    );
    expect(page).toContain(
      `### What was expected

Users sent about 10 requests a minute over the last hour; own probes decide before the first stage, and each stage is a bounded wait.

| stage | traffic | to the candidate | expected time |
| --- | --- | --- | --- |
| 1 | 50 % | about 5 requests a minute | about 6m |
| 2 | 100 % | not known | cannot be told |

- users would need 15m`,
    );
    expect(told(page)).toContain(
      '**It went on after a bounded wait, proven by its probes and not suspected since:**',
    );
    expect(page).toMatch(/^\| `errors \(proof\)` \|.*\| not proven; not asked for, probes decide \|$/m);
    expect(page).toContain(
      '**Own probes on the candidate, before it has traffic: 72 sent, 0 failed, 0 slow.** What a proof takes: 72 clean probes prove &#60; 5 % at 95 %.',
    );
    expect(page).toMatch(/^\| `probe-errors \(proof\)` \| .* \| 20 \| 20 \| 0\.05 \| proven \|$/m);
    expect(page).not.toContain('no suite was run');
  });

  test('whose probes failed, with their tests in the open', () => {
    const page = renderSummary(rolledBack({ stages: [], smoke: [probed(12, 9, 0)] }));
    const [, after = ''] = page.split('12 sent, 9 failed, 0 slow.**');
    expect(after.indexOf('| `probe-errors` |')).toBeLessThan(after.indexOf('<details>'));
    expect(after).toMatch(/^\| `probe-errors` \|.*\| fails it \|$/m);
    expect(page).toContain(
      '- Own probes did not prove the candidate, and no user was asked: see below how many',
    );
    expect(page).toContain('timestamp%3E%3D');
  });

  test('with the last values of the metrics of the user, where no value is not zero', () => {
    const own = { limit: 10, unit: 'count', kind: 'inconclusive' } as const;
    const signals = [
      ...healthy(20, 0).signals,
      { ...own, name: 'queue | depth', value: 12.5 },
      { ...own, name: 'lag', value: undefined, limit: Number.NaN },
    ];
    expect(taken([watched(5, 0, [{ ...healthy(20, 0), signals }])])).toContain(
      `| metric | last value | limit | says |
| --- | --- | --- | --- |
| queue &#124; depth | 12.5 | 10 | inconclusive |
| lag | – | – | inconclusive |`,
    );
  });

  test('that was watched without any test, by the words of the judge alone', () => {
    const page = taken([
      watched(5, 0, [{ ...healthy(20, 0), kind: 'inconclusive', reasons: ['queue was not read'] }]),
    ]);
    expect(told(page)).toEqual([
      '#### Stage 1: 5 %',
      '**There was no verdict. What was missing:**',
      '- queue was not read',
    ]);
  });
});

describe('the cost of a rollout', () => {
  const costOf = (failures: number, requests: number, baselineRequests: number): string => {
    const tests = [
      testResult('errors', 'fail', 0, { failures, requests, limit: 0.05 }),
      testResult('errors-relative', 'fail', 0, { baselineFailures: 2, baselineRequests }),
    ];
    return told(taken([watched(5, 0, [{ ...healthy(1, 0), tests }])]))[0] ?? '';
  };

  test('is told beside what the baseline would have cost', () => {
    expect(costOf(1_240, 5_900, 1_000)).toContain(
      '**Errors that the candidate served to users: 1,240**, in 5,900 requests that were counted. At the ratio of the baseline there would have been about 12.',
    );
  });

  test('is not compared with a baseline that is none', () => {
    expect(costOf(3, 100, 29)).not.toContain('baseline');
  });

  test('is not told where nothing was counted, which is not zero', () => {
    expect(costOf(0, 0, 1_000)).toBe('#### Stage 1: 5 %');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../../../../shared/domain/report/outcome.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import {
  CANDIDATE,
  CRASHED,
  check,
  FAILED_CHECK,
  healthy,
  INCONCLUSIVE,
  outcome,
  rolledBack,
  STABLE,
  smokeRun,
  unhealthy,
  watched,
} from './outcomes.ts';

const RESTORE = `gcloud run services update-traffic shop --project=acme-prod --region=europe-west1 --to-revisions=${STABLE}=100`;

/** The headline, and the first words of every step of the advice. */
function essence(result: Outcome): string[] {
  const page = renderSummary(result);
  const [, advice = ''] = page.split('### What to do now');
  const steps = advice.split(/\n(?:###? |<details>|\|)/)[0]?.match(/^- .*$/gm) ?? [];
  return [page.split('\n')[0] ?? '', ...steps.map((step) => step.replace(/^- (.{0,46}).*$/, '$1'))];
}

describe('a summary says what happened and what to do now', () => {
  test('when the candidate was promoted', () => {
    expect(essence(outcome())).toEqual([
      `## ${CANDIDATE} serves all users of shop in europe-west1, after 12m 30s: all traffic follows the latest revision again`,
      'Nothing: all users are served by it. Should a ',
    ]);
  });

  test('when it was ill under load', () => {
    const ill = rolledBack({
      reason: '5xx ratio 31.2 %, limit 5.0 % exceeded',
      stages: [watched(5, 0, [healthy(60, 0)]), watched(25, 180_000, [unhealthy(0.312)])],
    });
    expect(essence(ill)).toEqual([
      `## ${CANDIDATE} was rolled back after 1m 12s at 25 % of shop in europe-west1: 5xx ratio 31.2 %, limit 5.0 % exceeded`,
      'See the requests that it failed. [log of shop-',
      'It failed under 25 % of the traffic and not be',
      'Where the limit is wrong and not the revision,',
    ]);
  });

  test('when its smoke suite failed', () => {
    const failed = rolledBack({
      reason: '1 of 2 smoke checks failed; status: status: expected 200, found 503',
      stages: [],
      smoke: [smokeRun('candidate', 0, [check('health'), FAILED_CHECK])],
      evidence: CRASHED,
    });
    expect(essence(failed)).toEqual([
      `## ${CANDIDATE} was rolled back on shop in europe-west1 before it had traffic: 1 of 2 smoke checks failed; status: status: expected 200, found 503`,
      'See below what each failed check wanted and fo',
      'See what the revision logged meanwhile. [log o',
      'Correct the revision, or the check where it as',
    ]);
  });

  test('when its container did not start', () => {
    const crashed = rolledBack({
      reason: 'the candidate did not become ready: the container exited with 1',
      stop: 'given-up',
      stages: [],
      smoke: [],
      evidence: CRASHED,
    });
    expect(essence(crashed)).toEqual([
      `## ${CANDIDATE} was rolled back on shop in europe-west1 before it had traffic: the candidate did not become ready: the container exited with 1`,
      'The container did not become ready. See below ',
      'See the whole log of the revision. [log of sho',
      'The usual causes: it does not listen on 0.0.0.',
    ]);
  });

  test('when there was no verdict before the deadline', () => {
    const undecided = rolledBack({
      reason: 'no verdict before the deadline: 3 of at least 20 requests have been counted',
      stages: [watched(5, 0, [INCONCLUSIVE])],
    });
    expect(essence(undecided).slice(1)).toEqual([
      'The candidate was not proven ill; there was to',
      'Its traffic was given back and nothing was del',
      'What happens without a verdict is the choice o',
    ]);
  });

  test('when everything was ill', () => {
    const outage = rolledBack({
      reason: 'both arms fail',
      stages: [watched(5, 0, [{ ...unhealthy(0.5), kind: 'shared-outage', reasons: ['both arms fail'] }])],
    });
    expect(essence(outage).slice(1)).toEqual([
      'The revisions that served before are ill too: ',
      'See what the candidate logged. [log of shop-ra',
      'Its traffic was given back and nothing was del',
    ]);
    expect(renderSummary(outage)).toContain(
      `${CANDIDATE} keeps its tag. Go on with it when the service is well, with a job that has mode: continue and revision: ${CANDIDATE}.`,
    );
  });

  test('when it is held for a person', () => {
    const held = outcome({
      conclusion: 'held',
      reason: 'no verdict before the deadline: 3 of at least 20 requests have been counted',
      traffic: [
        { revision: STABLE, percent: 95 },
        { revision: CANDIDATE, percent: 5 },
      ],
      stages: [watched(5, 0, [INCONCLUSIVE])],
    });
    expect(essence(held).slice(0, 4)).toEqual([
      `## ${CANDIDATE} is held at 5 % of shop in europe-west1 until a person decides: no verdict before the deadline: 3 of at least 20 requests have been counted`,
      'Go on with a job that has mode: continue, whic',
      'Or take the candidate back with this line; the',
      'The candidate was not proven ill; there was to',
    ]);
  });

  test('when it was deployed without traffic, as asked', () => {
    const deployed = outcome({
      conclusion: 'deployed',
      reason: '1 smoke check passed',
      candidateUrl: 'https://c---shop.run.app',
      stages: [],
    });
    expect(essence(deployed)).toEqual([
      `## ${CANDIDATE} is created on shop in europe-west1 and has no traffic, as asked: 1 smoke check passed`,
      'Look at the candidate on its own URL. [<https:',
      'Give it traffic with a job that has mode: cont',
    ]);
  });

  test('when nothing was to do', () => {
    expect(essence(outcome({ conclusion: 'unchanged', reason: 'it serves already', stages: [] }))).toEqual([
      '## Nothing was deployed to shop in europe-west1: it serves already',
      'Nothing: what serves is what was asked for.',
    ]);
  });

  test('when somebody else wrote the service, and who', () => {
    const conflict = outcome({
      conclusion: 'conflict',
      reason:
        'the service has a new template (shop-00009-cat); last written by terraform@acme.iam.gserviceaccount.com at 2026-11-21T10:03:00Z',
      stages: [],
    });
    expect(essence(conflict)).toEqual([
      '## The rollout of shop in europe-west1 stopped, because somebody else changed the service: the service has a new template (shop-00009-cat); last written by terraform@acme.iam.gserviceaccount.com at 2026-11-21T10:03:00Z',
      'Nothing was written after the change was seen,',
      'Find who wrote: the audit log names the caller',
      'This line brings back what served before the r',
      'Then run the job again; give deployments of on',
    ]);
  });

  test('when a newer rollout took its place', () => {
    const superseded = rolledBack({
      conclusion: 'superseded',
      stop: 'superseded',
      reason: 'superseded by run 43',
    });
    expect(essence(superseded)).toEqual([
      `## ${CANDIDATE} was taken back from shop in europe-west1 because a newer rollout takes its place: superseded by run 43`,
      'Nothing, if the newer rollout is the one that ',
    ]);
  });

  test('when the job was cancelled, although its last look had no verdict', () => {
    const cancelled = rolledBack({
      stop: 'cancelled',
      reason: 'the job was cancelled',
      stages: [watched(5, 0, [INCONCLUSIVE])],
    });
    expect(essence(cancelled).slice(1)).toEqual(['The job was cancelled. Run it again to try the']);
  });

  test('when the previous traffic could not be restored, with the line that does it on top', () => {
    const stuck = outcome({
      conclusion: 'failed',
      reason: 'the previous traffic could not be restored: permission denied',
      traffic: [
        { revision: STABLE, percent: 75 },
        { revision: CANDIDATE, percent: 25 },
      ],
    });
    expect(renderSummary(stuck).split('\n').slice(0, 9)).toEqual([
      `## The previous traffic of shop in europe-west1 could not be restored; now it is ${STABLE} 75 %, ${CANDIDATE} 25 %: the previous traffic could not be restored: permission denied`,
      '',
      '### What to do now',
      '',
      '- Restore the previous traffic by hand, now: users are not where they were.',
      '',
      '  ```sh',
      `  ${RESTORE}`,
      '  ```',
    ]);
  });

  test('when the first deployment failed, where nothing is to be restored', () => {
    const first = outcome({
      conclusion: 'failed',
      reason: 'the first revision did not become ready: the container exited with 1',
      previousTraffic: [],
      traffic: [],
      restoreCommand: undefined,
      stages: [],
      smoke: [],
      evidence: CRASHED,
    });
    expect(essence(first).slice(0, 2)).toEqual([
      `## ${CANDIDATE} could not be deployed to shop in europe-west1: the first revision did not become ready: the container exited with 1`,
      'The container did not become ready. See below ',
    ]);
    expect(renderSummary(first)).not.toContain('gcloud');
  });

  test('of a dry run, which changed nothing and shows its plan', () => {
    const page = renderSummary(
      outcome(
        {
          conclusion: 'deployed',
          reason: 'Cloud Run would accept the first write',
          stages: [
            { ...stage(5, 120_000), looks: [] },
            { ...stage(100, 0), looks: [] },
          ],
          analysis: { intervalMs: 60_000, settleMs: 180_000 },
        },
        { dryRun: true },
      ),
    );
    expect(page).toContain('## Dry run for shop in europe-west1, nothing was changed: Cloud Run would');
    expect(page).toContain('| 1 | 5 % | 2m | 10m | about 6m |\n| 2 | 100 % | none | – | at once |');
    expect(page).toContain('- Run the job without dry\\_run to carry the plan out.');
    expect(page).not.toContain('not reached');
  });
});

import { describe, expect, test } from '@jest/globals';
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
  targetOutcome,
  unhealthy,
  watched,
} from './outcomes.ts';

describe('the parts of a summary', () => {
  test('tell what was deployed, from where and by whom', () => {
    const page = renderSummary(outcome());
    expect(page).toContain('| image | `europe-docker.pkg.dev/acme-prod/apps/shop:v2@sha256:1f00` |');
    expect(page).toContain(
      '| commit | [`0123456789ab`](<https://github.com/acme/shop/commit/0123456789abcdef0123456789abcdef01234567>) |',
    );
    expect(page).toContain('| run | <https://github.com/acme/shop/actions/runs/42> |');
    expect(page).toContain('| began | 2026-11-21 10:00:00 UTC |');
    expect(page).toContain('- image: shop:v1 -&#62; shop:v2');
  });

  test('give each stage a row with its last numbers, and say what was not reached', () => {
    const page = renderSummary(
      rolledBack({
        stages: [watched(5, 0, [healthy(40, 0.001), unhealthy(0.312)]), { ...stage(100, 0), looks: [] }],
      }),
    );
    expect(page).toContain(
      '| 1 | 5 % | 2m | 2m 12s | 2 | 500 | 31.2 % (limit 5.0 %) | 180 ms (limit 2000 ms) | unhealthy |',
    );
    expect(page).toContain('| 2 | 100 % | none | – | 0 | – | – | – | not reached |');
  });

  test('show a look without numbers as a dash, never as zero', () => {
    const page = renderSummary(rolledBack({ stages: [watched(5, 0, [{ ...INCONCLUSIVE, signals: [] }])] }));
    expect(page).toContain('| 1 | 5 % | 2m | 1m 12s | 1 | – | – | – | inconclusive |');
    expect(page).not.toContain('mermaid');
  });

  test('say of a failed check what was wanted and found, and its request', () => {
    const page = renderSummary(
      rolledBack({ smoke: [smokeRun('stage', 25, [check('health'), FAILED_CHECK])] }),
    );
    expect(page).toContain('**On the candidate, under 25 % of the traffic: 1 of 2 checks failed in 1.4s**');
    expect(page).toContain('| **failed** | 503 | 48 ms | 3 |');
    expect(page).toContain(
      '**status**, request id `8c1d`\n\n- status: expected `200`, found `503`. Cloud Run answered',
    );
  });

  test('show the conditions and the last words of a failed revision', () => {
    const page = renderSummary(rolledBack({ evidence: CRASHED }));
    expect(page).toContain('| ContainerHealthy | **failed** | The container exited with 1 |');
    expect(page).toContain("2026-11-21 10:00:06 UTC  ERROR     Cannot find module './server.js'");
  });

  test('say that evidence could not be read, and why', () => {
    const problem = { code: 'permission-denied', message: 'logging.logEntries.list is missing' } as const;
    const page = renderSummary(rolledBack({ evidence: { ...CRASHED, logLines: [], problem } }));
    expect(page).toContain(
      'Not all of it could be read (permission-denied): logging.logEntries.list is missing',
    );
  });

  test('tell the traffic before and now, and that LATEST was not restored', () => {
    const page = renderSummary(rolledBack({}));
    expect(page).toContain(`| \`${STABLE}\` | 100 %, follows LATEST | 100 % |`);
    expect(page).toContain('the next promotion lets it follow LATEST again.');
    expect(renderSummary(outcome())).not.toContain('the next promotion lets it');
  });

  test('warn, tell the steps, and lead to the console', () => {
    const page = renderSummary(outcome({ warnings: ['Session affinity is on'] }));
    expect(page).toContain('### Unusual, or left undone\n\n- Session affinity is on');
    expect(page).toContain(
      `| 2026-11-21 10:00:00 UTC | Creating ${CANDIDATE} without traffic, tag cabcdefghi |`,
    );
    expect(page).toContain(
      '(<https://console.cloud.google.com/run/detail/europe-west1/shop/revisions?project=acme-prod>)',
    );
    expect(page).toContain('resource.labels.revision_name%3D%22shop-rabcdefghij%22');
  });

  test('stand once for each service', () => {
    const two = outcome({}, { targets: [targetOutcome(), targetOutcome({ region: 'us-east1' })] });
    expect(renderSummary(two).match(/^## /gm)).toHaveLength(2);
  });
});

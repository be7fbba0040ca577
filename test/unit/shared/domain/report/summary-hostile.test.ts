import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TestResult } from '../../../../../shared/domain/analysis/verdict.ts';
import type { Outcome } from '../../../../../shared/domain/report/outcome.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { HOSTILE } from './arbitrary-text.ts';
import { inspectPage } from './inspect-page.ts';
import { outcomes } from './outcome-arbitrary.ts';
import {
  CANDIDATE,
  check,
  healthy,
  outcome,
  rolledBack,
  smokeRun,
  targetOutcome,
  testResult,
  watched,
} from './outcomes.ts';

const MiB = 1024 * 1024;
const bytes = (page: string): number => new TextEncoder().encode(page).length;

describe('a summary of hostile texts', () => {
  test('holds no tag, mention or command but its own, and as many cells as its tables have columns', () => {
    fc.assert(
      fc.property(outcomes, (result) => {
        inspectPage(renderSummary(result));
      }),
    );
  });

  test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))(
    'is whole with %j everywhere',
    (_, value) => {
      const failed = check(value, {
        passed: false,
        failures: [{ kind: 'json', subject: value, wanted: value, found: value, hint: value }],
        requestId: value,
      });
      inspectPage(
        renderSummary(
          everywhere(value, [failed], {
            revision: CANDIDATE,
            conditions: [{ type: value, state: value, message: value }],
            logLines: [{ timestamp: value, severity: value, text: value }],
            problem: { code: 'internal', message: value },
          }),
        ),
      );
    },
  );
});

describe('a summary of very much', () => {
  const much = 'é|@<'.repeat(1_250);

  test('stays below what GitHub shows, and says what it left out', () => {
    const looks = Array.from({ length: 5_000 }, (_, look) => ({
      ...healthy(20, 0.1),
      ...{ reasons: [much], alternatives: Array.from({ length: 50 }, () => much), tests: tests(look) },
    }));
    const page = renderSummary(
      rolledBack({
        reason: much,
        changed: Array.from({ length: 3_000 }, () => much),
        warnings: Array.from({ length: 3_000 }, () => much),
        stages: [watched(5, 0, looks)],
        smoke: [
          smokeRun(
            'candidate',
            0,
            Array.from({ length: 2_000 }, () => check(much, { passed: false })),
          ),
        ],
        evidence: {
          revision: CANDIDATE,
          conditions: [],
          logLines: Array.from({ length: 9_000 }, () => ({ timestamp: '', severity: '', text: much })),
        },
      }),
    );
    expect(bytes(page)).toBeLessThan(MiB);
    expect(page).toMatch(/The first \d+ looks are in the report file only\./);
    expect(page).toMatch(/\d+ more rows are in the report file\./);
    expect(page).toMatch(/characters more\)/);
    expect(page).toContain('### What to do now');
    inspectPage(page);
  });

  test('counts the services for which there is no room', () => {
    const targets = Array.from({ length: 3_000 }, () => targetOutcome({ reason: much }));
    const page = renderSummary(outcome({}, { targets }));
    expect(bytes(page)).toBeLessThan(MiB);
    expect(page).toMatch(/\d+ more services in the report file\./);
  });

  test('draws no more points than can be told apart', () => {
    const looks = Array.from({ length: 900 }, (_, look) => ({ ...healthy(20, 0.1), tests: tests(look) }));
    const page = renderSummary(outcome({ stages: [watched(5, 0, looks)] }));
    const axes = [...page.matchAll(/x-axis "look" \[(.*)\]/g)].map(([, axis = '']) => axis);
    expect(axes).toHaveLength(2);
    for (const axis of axes) {
      expect(axis.split(', ')).toHaveLength(40);
      expect(axis.startsWith('1, ')).toBe(true);
      expect(axis.endsWith(', 900')).toBe(true);
    }
  });
});

/** Of one look: what grows against a candidate, and what speaks for it. */
function tests(look: number): TestResult[] {
  return [
    testResult('errors', 'fail', look, { failures: look, requests: 20 * look + 20, limit: 0.05 }),
    testResult('errors-relative', 'fail', look, { baselineFailures: 1, baselineRequests: 100 }),
    testResult('errors', 'pass', -look, { failures: look, requests: 20 * look + 20, limit: 0.05 }),
  ];
}

function everywhere(
  value: string,
  checks: Parameters<typeof smokeRun>[2],
  evidence: Outcome['targets'][number]['evidence'],
): Outcome {
  const verdict = { ...healthy(20, 0.1), kind: 'unhealthy', reasons: [value] } as const;
  return {
    ...rolledBack({
      ...{ project: value, region: value, service: value, reason: value, revision: value, image: value },
      ...{ candidateUrl: value, serviceUrl: value, warnings: [value], changed: [value] },
      previousTraffic: [{ revision: value, percent: 100 }],
      traffic: [{ revision: `${value}2`, percent: 100 }],
      stages: [watched(5, 0, [verdict])],
      smoke: [smokeRun('candidate', 0, checks)],
      events: [{ atMs: 0, text: value }],
      evidence,
    }),
    run: { url: value, commit: value, actor: value },
  };
}

/** Reads a page the way GitHub does, as far as that is needed to see what escaped. */

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { DEFAULT_ANALYSIS } from '../../../shared/domain/analysis/analysis-settings.ts';
import { attempt } from '../../../shared/domain/rollout/attempt.ts';
import { EXTENSION } from '../../../shared/domain/rollout/decision.ts';
import type { Effect } from '../../../shared/domain/rollout/effect.ts';
import { CLOCK_SKEW_MS } from '../../../shared/domain/rollout/meet.ts';
import { openRestore } from '../../../shared/domain/rollout/open.ts';
import { next } from '../../../shared/domain/rollout/reconcile.ts';
import { restoreCommand } from '../../../shared/domain/rollout/restore-command.ts';
import { stage } from '../../../shared/domain/rollout/stages.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/settings.ts';
import { parseDuration } from '../../../shared/domain/text/duration.ts';
import { policyOf } from '../../../shared/engine/rollout/session.ts';
import { before, claim } from '../shared/domain/rollout/opened-service.ts';
import { claimOf, creating, NOW, own, passed, policy } from '../shared/domain/rollout/samples.ts';
import { showing } from '../shared/domain/rollout/service-double.ts';
import { chapterOf, codesIn, examplesIn, read, rowsIn } from './markdown.ts';

const PAGE = '.github/docs/restore-times.md';
const MINUTE = 60_000;
const text = read(PAGE);
const guard = read('.github/workflows/guard.yml');

describe('the page of restore times', () => {
  test('has the numbers of the code and of the guard', () => {
    const shown = rowsIn(chapterOf(PAGE, 'How long a lease is')).map(([, value = '']) => minutesOf(value));
    expect(shown).toEqual([
      (claim.record.leaseMs - NOW) / MINUTE,
      slackMinutes(),
      stage(10, 0 + MINUTE).deadlineMs / MINUTE,
      restoreLeaseMinutes(),
      awaitMs() / MINUTE,
      CLOCK_SKEW_MS / MINUTE,
      guardPeriodMinutes(),
      minutesOf(guardWindow()),
      DEFAULT_ANALYSIS.settleMs / MINUTE,
      DEFAULT_ANALYSIS.intervalMs / MINUTE,
    ]);
  });

  test('takes a lease of a stage to be twice its deadline and the rest', () => {
    expect(EXTENSION).toBe(2);
    const rows = rowsIn(chapterOf(PAGE, 'The runner is lost'));
    const sums = rows.flatMap(([phase = '', lease = '']) => (phase.includes('deadline') ? [lease] : []));
    expect(sums).toHaveLength(2);
    for (const sum of sums) {
      const [first, second, rest] = sum.split(' = ')[0]?.split(' + ') ?? [];
      expect([second, minutesOf(rest ?? '')]).toEqual([first, slackMinutes()]);
    }
  });

  test('adds up', () => {
    const sums = [...text.matchAll(/(\d+m(?: \+ \d+m)+) = (\d+m)/g)];
    expect(sums.length).toBeGreaterThanOrEqual(8);
    for (const { 1: parts = '', 2: total = '' } of sums) {
      const added = parts.split(' + ').reduce((sum, part) => sum + minutesOf(part), 0);
      expect(`${parts} = ${added}m`).toBe(`${parts} = ${total}`);
    }
  });

  test('uses in each sum what it says before', () => {
    const period = guardPeriodMinutes();
    expect(text).toContain(`    ${period}m + ${period}m + 20m = 40m\n`);
    expect(text).toContain(`    ${CLOCK_SKEW_MS / MINUTE}m + 40m + 1m = 42m\n`);
    const { settleMs, intervalMs } = DEFAULT_ANALYSIS;
    expect(text).toContain(`    40m + ${settleMs / MINUTE}m + ${intervalMs / MINUTE}m + 1m = 45m\n`);
    const restored = rowsIn(chapterOf(PAGE, 'The runner is lost')).flatMap(([, lease = '', worst = '']) =>
      worst.includes(' + ') ? [[lease.split(' = ').at(-1), worst.split(' = ')[0]]] : [],
    );
    expect(restored.length).toBe(4);
    for (const [lease, sum] of restored) expect(sum).toBe(`${lease} + 42m`);
  });

  test('says at its head what it works out below, and what the guard says of itself', () => {
    const [head = ''] = text.split('\n## ');
    const usual = rowsIn(chapterOf(PAGE, 'The runner is lost')).find(([phase]) => phase?.includes('usual'));
    expect(head).toContain(`| ${usual?.[2]?.split(' = ')[1]} with the stages as they are by default`);
    expect(head).toContain('| 45m after users begin to meet errors');
    const comment = guard.replaceAll(/\n# ?/g, ' ');
    expect(comment).toContain('at worst 45 minutes after users began to meet errors');
    expect(comment).toContain('two looks can be 40 minutes apart');
  });

  test('says how long a roll back is tried', () => {
    const { tries, pausedMs } = patience();
    expect(text).toContain(`is tried ${tries} times, with pauses of ${pausedMs / 1000} s in all`);
  });

  test('has the line that the plan prints, and names the annotations that there are', () => {
    const [line = '', ...others] = examplesIn(PAGE).map((example) => example.text.trimEnd());
    expect(line).toBe(
      restoreCommand({ project: 'my-project-123', region: 'europe-west1', service: 'shop' }, [
        { revision: 'shop-r2kouhvqdja', percent: 100, latest: true },
      ]),
    );
    expect(others.map((other) => /annotations\["([^"]+)"\]/.exec(other)?.[1])).toEqual([
      'run-delivery/rollout',
      'run-delivery/history',
    ]);
    expect(codesIn(chapterOf(PAGE, 'GitHub is down'))).toContain('previous');
  });
});

function minutesOf(value: string): number {
  const parsed = parseDuration(value, { maxMs: 30 * 24 * 60 * MINUTE });
  if (!parsed.ok) throw new Error(`${value}: ${parsed.error}`);
  return parsed.value / MINUTE;
}

/** What a stage's lease has beyond its doubled deadline, as the write of a first stage shows. */
function slackMinutes(): number {
  const effect = next(own(creating), showing(creating), { proof: passed }, NOW, policy);
  const record = effect.do === 'write' ? effect.write.record : undefined;
  const deadlineMs = record?.stages[0]?.deadlineMs ?? Number.NaN;
  return ((record?.leaseMs ?? Number.NaN) - NOW - EXTENSION * deadlineMs) / MINUTE;
}

function restoreLeaseMinutes(): number {
  const target = [{ revision: 'shop-00000-zzz', percent: 100 }];
  const restore = openRestore(before, { id: 'x', target, from: 'shop-00001-abc', reason: 'x' }, policy, NOW);
  return (claimOf(restore).record.leaseMs - NOW) / MINUTE;
}

function awaitMs(): number {
  const context = { url: 'https://github.test/runs/1', commit: 'c0ffee' } as Parameters<typeof policyOf>[2];
  return policyOf('promoted', DEFAULT_SETTINGS, context).awaitMs;
}

type Guard = {
  readonly on: {
    readonly schedule: readonly { readonly cron: string }[];
    readonly workflow_call: { readonly inputs: { readonly guard_window: { readonly default: string } } };
  };
};

function guardPeriodMinutes(): number {
  const [first] = (parse(guard) as Guard).on.schedule;
  return Number(/^\d+-\d+\/(\d+) \* \* \* \*$/.exec(first?.cron ?? '')?.[1]);
}

const guardWindow = (): string => (parse(guard) as Guard).on.workflow_call.inputs.guard_window.default;

/** How often a roll back that never succeeds is written, and how long is waited between. */
function patience(): { readonly tries: number; readonly pausedMs: number } {
  const given: Effect = { do: 'conclude', end: { conclusion: 'failed', reason: 'given up' } };
  const build = () => {
    throw new Error('not due yet');
  };
  for (let count = 1, pausedMs = 0; ; count += 1) {
    const trouble = { purpose: 'roll-back', code: 'unavailable', count, atMs: NOW, message: 'x' } as const;
    const effect = attempt('roll-back', build, { trouble }, NOW, () => given);
    if (effect === given) return { tries: count, pausedMs };
    if (effect.do !== 'observe') throw new Error(`Expected a wait, found ${effect.do}`);
    pausedMs += effect.afterMs ?? Number.NaN;
  }
}

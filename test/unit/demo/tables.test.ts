import { describe, expect, test } from '@jest/globals';
import { phasesOf } from '../../demo/phases.ts';
import { table } from '../../demo/table.ts';

const smoke = (when: 'candidate' | 'stage' | 'service', startedMs: number, durationMs: number) =>
  ({ when, percent: 0, report: { startedMs, durationMs } }) as never;
const stage = (percent: number, startedMs: number, endedMs: number) => ({
  ...{ percent, bakeMs: 0, deadlineMs: 0, looks: [], startedMs, endedMs },
});
const events = (...times: number[]) => times.map((atMs) => ({ atMs, text: '' }));

describe('the tables of the demo', () => {
  test('set numbers to the right and words to the left', () => {
    expect(
      table(
        ['', 'name', 'n'],
        [
          ['a', 'x', '1'],
          ['b', 'longer', '200'],
          ['c', '', '<0.1'],
        ],
      ),
    ).toEqual([
      '    name        n',
      '─   ──────   ────',
      'a   x           1',
      'b   longer    200',
      'c            <0.1',
    ]);
  });
});

describe('the phases of a rollout', () => {
  test('of a promotion are its creation, its smoke suite, its stages and the promotion', () => {
    const phases = phasesOf({
      conclusion: 'promoted',
      events: events(1000, 9000),
      smoke: [smoke('candidate', 1500, 100), smoke('stage', 3000, 50)],
      stages: [stage(10, 1700, 4000), stage(100, 4000, 4600)],
    });
    expect([...phases]).toEqual([
      ['create', 500],
      ['smoke suite', 100],
      ['at 10 %', 2300],
      ['promote', 600],
    ]);
  });

  test('of a roll back end with it, from the end of the last stage or of the smoke suite', () => {
    const at = { smoke: [smoke('candidate', 1500, 100)], conclusion: 'rolled-back' as const };
    const staged = phasesOf({ ...at, events: events(1000, 4500), stages: [stage(10, 1700, 4000)] });
    expect(staged.get('roll back')).toBe(500);
    expect(phasesOf({ ...at, events: events(1000, 1650), stages: [] }).get('roll back')).toBe(50);
  });
});

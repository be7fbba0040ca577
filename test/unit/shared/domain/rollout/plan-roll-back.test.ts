import { describe, expect, test } from '@jest/globals';
import {
  goesOn,
  planRollBack,
  type RollBack,
  unproven,
} from '../../../../../shared/domain/rollout/plan-roll-back.ts';
import { CANDIDATE } from './arbitraries.ts';
import { baking, creating, held, promoting, restoring } from './samples.ts';
import { foreign, showing, viewOf } from './service-double.ts';
import { all, promotion, takenBack, withHistory } from './with-history.ts';

function planned(...args: Parameters<typeof planRollBack>): RollBack {
  const plan = planRollBack(...args);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

function refusal(...args: Parameters<typeof planRollBack>): string {
  const plan = planRollBack(...args);
  return plan.ok ? '' : plan.error.map(({ where, message, hint }) => `${where}: ${message} (${hint})`).join();
}

describe('the rollout that stands', () => {
  test.each([creating, baking, held, promoting, restoring])(
    'is ended ($phase), whatever the history says',
    (record) => {
      expect(planned({}, showing(record))).toEqual({ kind: 'end', record, target: record.previous });
    },
  );

  test('is ended also where labels changed beside its record', () => {
    const view = foreign(showing(baking), { labels: { team: 'other' } });
    expect(planned({}, view).kind).toBe('end');
  });

  test('counts for nothing where somebody moved the traffic under it', () => {
    const view = viewOf(all('shop-v9'), { annotations: showing(baking).annotations });
    expect(refusal({}, view)).toContain('no rollout stands on the service');
  });

  test('is ended before a named revision gets the traffic', () => {
    expect(planned({ to: 'shop-v1' }, showing(baking)).kind).toBe('end');
    expect(goesOn({ to: 'shop-v1' }, baking)).toBe(true);
    expect(goesOn({}, baking)).toBe(false);
  });

  test('is ended for its own candidate and for what serves beside it, not for a stranger', () => {
    const serving = baking.previous[0]?.revision ?? '';
    expect(planned({ of: CANDIDATE.revision }, showing(baking)).kind).toBe('end');
    expect(planned({ of: serving }, showing(baking)).kind).toBe('end');
    expect(refusal({ of: 'shop-v9' }, showing(baking))).toContain('Expected shop-v9 to have traffic');
    expect(goesOn({ of: CANDIDATE.revision }, baking)).toBe(false);
    expect(goesOn({ of: serving }, baking)).toBe(true);
  });
});

describe('without a rollout', () => {
  test('the newest promotion of what serves is taken back', () => {
    const view = withHistory(all('v3'), [promotion('v3', 'v2'), promotion('v2', 'v1')]);
    expect(planned({}, view)).toEqual({ kind: 'restore', target: all('v2'), from: 'v3', recorded: true });
  });

  test('a split is restored as it was', () => {
    const previous = [
      { revision: 'v1', percent: 67, latest: true as const },
      { revision: 'v0', percent: 33 },
    ];
    const view = withHistory(all('v2'), [{ conclusion: 'promoted', revision: 'v2', previous }]);
    expect(planned({}, view)).toEqual({ kind: 'restore', target: previous, from: 'v2', recorded: true });
  });

  test('what was promoted and no longer serves is passed over', () => {
    const view = withHistory(all('v2'), [promotion('v3', 'v9'), promotion('v2', 'v1')]);
    expect(planned({}, view)).toMatchObject({ target: all('v1'), from: 'v2' });
  });

  test('pressing twice is pressing once, and going further takes a name', () => {
    const view = withHistory(all('v2'), [
      takenBack('v3', 'v2'),
      promotion('v3', 'v2'),
      promotion('v2', 'v1'),
    ]);
    expect(planned({}, view)).toEqual({
      kind: 'unchanged',
      target: all('v2'),
      reason:
        'v2 100 % serves already, since v3 was taken back at 2026-11-21T11:00:00Z (it was so); to go further back, name a revision (before v2 served v1 100 %)',
    });
    expect(planned({ to: 'v1' }, view)).toEqual({ kind: 'restore', target: all('v1'), from: 'v2' });
  });

  test('after a roll back and a new promotion, the new one is taken back', () => {
    const view = withHistory(all('v4'), [
      promotion('v4', 'v2'),
      takenBack('v3', 'v2'),
      promotion('v3', 'v2'),
    ]);
    expect(planned({}, view)).toMatchObject({ kind: 'restore', target: all('v2'), from: 'v4' });
  });

  test('only the revision that failed is taken back where one is named', () => {
    const half = [
      { revision: 'v2', percent: 50 },
      { revision: 'v3', percent: 50 },
    ];
    const view = withHistory(half, [promotion('v3', 'v2'), promotion('v2', 'v1')]);
    expect(planned({ of: 'v2' }, view)).toMatchObject({ target: all('v1'), from: 'v2' });
    expect(refusal({ of: 'v9' }, view)).toContain('found that it has none');
  });

  test.each([
    ['an empty history', withHistory(all('v2'), [])],
    ['a history of others', withHistory(all('v9'), [promotion('v3', 'v2'), takenBack('v4', 'v3')])],
    [
      'a promotion that forgot what was before',
      withHistory(all('v2'), [{ conclusion: 'promoted', revision: 'v2', previous: [] }]),
    ],
    ['a promotion of what serves anyway', withHistory(all('v2'), [promotion('v2', 'v2')])],
  ])('%s is refused with the way out', (_, view) => {
    expect(refusal({}, view)).toMatch(
      /^target: Expected recorded previous traffic, found none.*target: NAME/,
    );
  });
});

describe('a revision that was taken back', () => {
  const taken = withHistory(all('v2'), [takenBack('v3', 'v2'), promotion('v3', 'v2')]);

  test('is refused where it is named, unless that is forced', () => {
    expect(refusal({ to: 'v3' }, taken)).toMatch(
      /^target: Expected v3 to be fit to serve, found that it was taken back at 2026-11-21T11:00:00Z: it was so .*force: true/,
    );
    expect(planned({ to: 'v3', force: true }, taken)).toMatchObject({ kind: 'restore', target: all('v3') });
  });

  test('is refused before a rollout that stands is ended for it', () => {
    const { annotations } = showing(baking);
    const standing = { ...showing(baking), annotations: { ...taken.annotations, ...annotations } };
    expect(refusal({ to: 'v3' }, standing)).toContain('taken back');
    expect(planned({ to: 'v3', force: true }, standing)).toMatchObject({ kind: 'end' });
  });

  test('is fit again once it was promoted or restored after that', () => {
    const promotedAgain = withHistory(all('v2'), [promotion('v3', 'v2'), takenBack('v3', 'v2')]);
    expect(planned({ to: 'v3' }, promotedAgain)).toMatchObject({ kind: 'restore' });
    const restored = withHistory(all('v4'), [takenBack('v4', 'v3'), takenBack('v3', 'v2')]);
    expect(planned({ to: 'v3' }, restored)).toMatchObject({ kind: 'restore' });
  });

  test('is fit where nothing was found against it', () => {
    const kept = withHistory(all('v2'), [{ ...takenBack('v3', 'v2'), kept: 'cabc' }]);
    expect(planned({ to: 'v3' }, kept)).toMatchObject({ kind: 'restore' });
  });

  test('is no previous traffic to go back to, unless that is forced', () => {
    const view = withHistory(all('v4'), [takenBack('v3', 'v2'), promotion('v4', 'v3')]);
    expect(refusal({}, view)).toContain('Expected v3 to be fit to serve');
    expect(planned({ force: true }, view)).toMatchObject({ target: all('v3'), recorded: true });
  });
});

describe('a named revision', () => {
  test('gets all traffic', () => {
    expect(planned({ to: 'v1' }, withHistory(all('v2'), []))).toEqual({
      kind: 'restore',
      target: all('v1'),
      from: 'v2',
    });
  });

  test('that serves already is left as it is', () => {
    const view = withHistory(all('v2'), [promotion('v2', 'v1')]);
    expect(planned({ to: 'v2' }, view)).toEqual({
      kind: 'unchanged',
      target: all('v2'),
      reason: 'v2 serves all traffic already',
    });
  });

  test('that serves through LATEST is left as it is', () => {
    const view = viewOf([{ revision: 'LATEST', percent: 100 }]);
    expect(planned({ to: view.latestReady }, view).kind).toBe('unchanged');
  });

  test('is restored where Cloud Run is about to take its traffic away', () => {
    const view = withHistory(all('v2'), [], { reconciling: true });
    expect(planned({ to: 'v2' }, view).kind).toBe('restore');
  });
});

test('only revisions that the service does not show must be looked at', () => {
  const view = viewOf([
    { revision: 'v2', percent: 100 },
    { revision: 'v1', percent: 0, tag: 'old' },
  ]);
  const target = ['v0', 'v1', 'v2', view.latestReady].map((revision) => ({ revision, percent: 25 }));
  expect(unproven(target, view)).toEqual(['v0']);
});

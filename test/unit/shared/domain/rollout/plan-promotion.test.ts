import { expect, test } from '@jest/globals';
import { planPromotion } from '../../../../../shared/domain/rollout/plan-promotion.ts';
import type { ServiceView } from '../../../../../shared/domain/rollout/service-view.ts';
import { CANDIDATE } from './arbitraries.ts';
import { baking, held, proven } from './samples.ts';
import { foreign, showing, viewOf } from './service-double.ts';
import { all, promotion, takenBack, withHistory } from './with-history.ts';

const context = {
  ...{ runId: '7', attempt: '1', commit: 'c0ffee', ref: 'refs/heads/main', repository: 'octo/shop' },
  ...{ actor: 'mona', url: 'https://github.test/runs/7' },
};
const plan = (revision: string, view: ServiceView, seen = view, service = 'shop') => {
  const planned = planPromotion(revision, view, seen, { service, context });
  return planned.ok ? planned.value : planned.error.map(({ message }) => message).join();
};

test.each([proven, held])('the rollout that waits goes on ($stage)', (record) => {
  expect(plan(CANDIDATE.revision, showing(record))).toEqual({
    kind: 'waiting',
    revision: CANDIDATE.revision,
    record,
    previous: record.previous,
  });
});

test('a revision that no rollout waits for gets a rollout of its own, named after the service as it stands', () => {
  const view = withHistory(all('v1'), []);
  const first = plan('v2', view);
  expect(first).toMatchObject({ kind: 'existing', revision: 'v2', previous: all('v1') });
  expect(plan('v2', view)).toEqual(first);
  expect(plan('v2', foreign(view, {}))).not.toEqual(first);
});

test('so does another than the candidate that waits, and one whose rollout another job carries out', () => {
  expect(plan('v2', showing(proven))).toMatchObject({ kind: 'existing' });
  expect(plan(CANDIDATE.revision, showing(baking))).toMatchObject({ kind: 'existing' });
});

test('a record that does not fit the service is not gone on with', () => {
  const view = viewOf(all('shop-v9'), { annotations: showing(held).annotations });
  expect(plan(CANDIDATE.revision, view)).toMatchObject({ kind: 'existing', previous: all('shop-v9') });
});

test('who serves all traffic is left alone', () => {
  expect(plan('v2', withHistory(all('v2'), []))).toEqual({
    kind: 'unchanged',
    revision: 'v2',
    previous: all('v2'),
  });
});

test('a revision that another job took back meanwhile is refused; one that was taken back before is not', () => {
  const seen = withHistory(all('v1'), [promotion('v1', 'v0')]);
  const since = withHistory(all('v1'), [takenBack('v2', 'v1'), promotion('v1', 'v0')]);
  expect(plan('v2', since, seen)).toContain(
    'Expected v2 to stay a candidate while this job waited, found it rolled-back',
  );
  expect(plan('v2', since)).toMatchObject({ kind: 'existing' });
  expect(plan('v3', since, seen)).toMatchObject({ kind: 'existing' });
});

test('a service whose name leaves no room for a tag is refused', () => {
  expect(plan('v2', withHistory(all('v1'), []), undefined, 's'.repeat(45))).toContain(
    'Expected a service name of at most 43',
  );
});

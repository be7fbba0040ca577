import { expect, test } from '@jest/globals';
import { planDeletions } from '../../../../../shared/domain/rollout/plan-deletions.ts';
import { encodeRecord, RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { LATEST, type TrafficTarget } from '../../../../../shared/domain/rollout/traffic.ts';
import { promoting } from './samples.ts';
import { all, type Line, promotion, takenBack, withHistory } from './with-history.ts';

const on = (
  lines: readonly Line[],
  traffic: readonly TrafficTarget[] = all('v1'),
  service = { latestCreatedRevision: 'v9', latestReadyRevision: 'v9' },
) => planDeletions(withHistory(traffic, lines, service));

test('a revision that was taken back, or superseded, may go', () => {
  expect(on([takenBack('v3', 'v1'), { ...takenBack('v2', 'v1'), conclusion: 'superseded' }])).toEqual([
    { revision: 'v3', stays: undefined },
    { revision: 'v2', stays: undefined },
  ]);
  expect(on([takenBack('v3', 'v1'), takenBack('v3', 'v1')])).toHaveLength(1);
});

test('one that was promoted, restored or kept since is no failed one, though the history holds its roll back', () => {
  expect(on([promotion('v2', 'v1'), takenBack('v2', 'v1')])).toEqual([]);
  // A roll back of v3 would restore it.
  expect(on([promotion('v3', 'v2'), promotion('v2', 'v1'), takenBack('v2', 'v1')], all('v3'))).toEqual([]);
  expect(on([takenBack('v3', 'v2'), takenBack('v2', 'v1')]).map(({ revision }) => revision)).toEqual(['v3']);
  expect(on([{ ...takenBack('v2', 'v1'), kept: 'cabc' }])).toEqual([]);
  expect(on([promotion('v2', 'v1')])).toEqual([]);
});

test.each<
  [string, readonly TrafficTarget[], { latestCreatedRevision: string; latestReadyRevision: string }, string]
>([
  [
    'serves',
    [...[{ revision: 'v1', percent: 90 }], { revision: 'v2', percent: 10 }],
    { latestCreatedRevision: 'v9', latestReadyRevision: 'v9' },
    'it serves 10 % of the traffic',
  ],
  [
    'serves as LATEST',
    [{ revision: LATEST, percent: 100 }],
    { latestCreatedRevision: 'v2', latestReadyRevision: 'v2' },
    'it serves 100 % of the traffic',
  ],
  [
    'is tagged, by whomever',
    [...all('v1'), { revision: 'v2', percent: 0, tag: 'theirs' }],
    { latestCreatedRevision: 'v9', latestReadyRevision: 'v9' },
    'the tag theirs names it',
  ],
  [
    'is tagged as LATEST',
    [...all('v1'), { revision: LATEST, percent: 0, tag: 'newest' }],
    { latestCreatedRevision: 'v2', latestReadyRevision: 'v2' },
    'the tag newest names it',
  ],
  [
    'was created last',
    all('v1'),
    { latestCreatedRevision: 'v2', latestReadyRevision: 'v1' },
    'it is the latest revision',
  ],
  [
    'was ready last',
    all('v1'),
    { latestCreatedRevision: 'v9', latestReadyRevision: 'v2' },
    'it is the latest revision',
  ],
])('one that %s stays', (_, traffic, service, why) => {
  const [found, ...more] = on([takenBack('v2', 'v1')], traffic, service);
  expect(found?.stays).toContain(why);
  expect(more).toEqual([]);
});

test('one that a standing rollout would restore stays, though it has no traffic meanwhile', () => {
  const record = { ...promoting, previous: all('v2') };
  const text = encodeRecord(record);
  if (!text.ok) throw new Error(text.error);
  const view = withHistory(all('v9'), [takenBack('v2', 'v1')]);
  const annotations = { ...view.annotations, [RECORD_ANNOTATION]: text.value };
  const [found] = planDeletions({ ...view, annotations });
  expect(found).toEqual({
    revision: 'v2',
    stays: `the rollout that stands on the service (${record.run}) needs it`,
  });
});

test('a tag that Cloud Run still serves holds a revision, though the table does not ask for it any more', () => {
  const view = withHistory(all('v1'), [takenBack('v2', 'v1')], {
    latestCreatedRevision: 'v9',
    latestReadyRevision: 'v9',
  });
  const statuses = [...view.statuses, { revision: 'v2', percent: 0, tag: 'debug' }];
  expect(planDeletions({ ...view, statuses })).toEqual([{ revision: 'v2', stays: 'the tag debug names it' }]);
});

import { expect, test } from '@jest/globals';
import { peculiarities } from '../../../../../shared/domain/rollout/peculiarities.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { claim, open, withRecord } from './opened-service.ts';

const share = (revision: string) => ({
  ...{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision, percent: 50 },
});
const halves = [share('shop-00001-abc'), share(claim.record.candidate.revision)];

/** Half on the candidate, by names, and the newest revision is not the one that serves. */
const split = viewService({ ...open.raw, traffic: halves, trafficStatuses: halves });

test('a split, pinned names and a newer revision are told of a service that nobody takes through stages', () => {
  const { [RECORD_ANNOTATION]: _, ...annotations } = split.annotations;
  expect(peculiarities('shop', viewService({ ...split.raw, annotations }), {})).toEqual([
    expect.stringContaining('The traffic is split by hand'),
    expect.stringContaining('The traffic is pinned to named revisions'),
    expect.stringContaining('is not the one that serves (shop-00001-abc)'),
  ]);
});

test('and are the doing of a rollout that is under way, whose roll back restores none of them', () => {
  expect(peculiarities('shop', withRecord(split, claim.record), {})).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedPhase, RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import { LATEST, type TrafficTarget, weightsOf } from '../../../../../shared/domain/rollout/traffic.ts';
import {
  candidateShare,
  trafficOfEnd,
  trafficOfRecord,
  weightsOfRecord,
} from '../../../../../shared/domain/rollout/traffic-of-record.ts';
import { anyForeignTags, anyPrevious, anyRecord, CANDIDATE, OLD } from './arbitraries.ts';

const [FIRST = '', SECOND = ''] = OLD;

describe('the table of a record', () => {
  test.each([
    ['creating', -1, { [FIRST]: 67, [SECOND]: 33 }],
    ['baking', 0, { [FIRST]: 64, [SECOND]: 31, [CANDIDATE.revision]: 5 }],
    ['baking', 1, { [FIRST]: 34, [SECOND]: 16, [CANDIDATE.revision]: 50 }],
    ['awaiting', -1, { [FIRST]: 67, [SECOND]: 33 }],
    ['awaiting', 1, { [FIRST]: 34, [SECOND]: 16, [CANDIDATE.revision]: 50 }],
    ['promoting', 2, { [CANDIDATE.revision]: 100 }],
    ['rolling-back', 1, { [FIRST]: 67, [SECOND]: 33 }],
  ] as [RecordedPhase, number, Record<string, number>][])(
    'in %s at stage %d is %j',
    (phase, stage, weights) => {
      const record = recordOf({ phase, stage });
      expect(Object.fromEntries(weightsOfRecord(record))).toEqual(weights);
      expect(trafficOfRecord(record, [])).toContainEqual({
        revision: CANDIDATE.revision,
        percent: candidateShare(record),
        tag: CANDIDATE.tag,
      });
    },
  );

  test('sums to 100 in every phase, with exactly its stage on the candidate', () => {
    fc.assert(
      fc.property(anyRecord, anyForeignTags, (record, tags) => {
        const table = trafficOfRecord(record, tags);
        expect(table.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
        expect(weightsOf(table)).toEqual(weightsOfRecord(record));
        expect(weightsOf(table).get(CANDIDATE.revision) ?? 0).toBe(candidateShare(record));
        expect(table.every(({ percent }) => Number.isInteger(percent) && percent >= 0)).toBe(true);
      }),
    );
  });

  test('gives a candidate that had a share before no more than its stage', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const revision = record.previous[0]?.revision ?? '';
        const shared = { ...record, candidate: { revision, tag: 'cabc' } };
        const table = weightsOf(trafficOfRecord(shared, []));
        const share = candidateShare(shared);
        const alone = shared.previous.length === 1;
        const before = record.previous[0]?.percent;
        expect(table.get(revision) ?? 0).toBe(share === 0 ? before : alone ? 100 : share);
        expect([...table.values()].reduce((a, b) => a + b, 0)).toBe(100);
      }),
    );
  });

  test('never loses, moves or doubles a tag of somebody else, and carries its own once', () => {
    fc.assert(
      fc.property(anyRecord, anyForeignTags, (record, tags) => {
        expect(tagsOf(trafficOfRecord(record, tags))).toEqual(
          tagsOf([...tags, { revision: CANDIDATE.revision, percent: 0, tag: CANDIDATE.tag }]),
        );
      }),
    );
  });

  test('names a revision in one line unless it has several tags', () => {
    fc.assert(
      fc.property(anyRecord, anyForeignTags, (record, tags) => {
        const untagged = trafficOfRecord(record, tags).filter(({ tag }) => tag === undefined);
        expect(new Set(untagged.map(({ revision }) => revision)).size).toBe(untagged.length);
      }),
    );
  });

  test('is reached again from itself: laying it twice changes nothing', () => {
    fc.assert(
      fc.property(anyRecord, anyForeignTags, (record, tags) => {
        const once = trafficOfRecord(record, tags);
        expect(byLine(trafficOfRecord(record, once))).toEqual(byLine(once));
      }),
    );
  });
});

describe('the table of the end', () => {
  test('puts LATEST back beside the tag that follows it', () => {
    const present = [
      { revision: CANDIDATE.revision, percent: 100, tag: CANDIDATE.tag },
      { revision: LATEST, percent: 0, tag: 'next' },
      { revision: FIRST, percent: 0, tag: 'stable' },
    ];
    expect(
      trafficOfEnd([{ revision: CANDIDATE.revision, percent: 100 }], new Set([CANDIDATE.tag]), present, true),
    ).toEqual([
      { revision: LATEST, percent: 100, tag: 'next' },
      { revision: FIRST, percent: 0, tag: 'stable' },
    ]);
  });

  test('takes away the tag of the candidate alone, and serves the shares it is given', () => {
    fc.assert(
      fc.property(anyPrevious, anyForeignTags, (previous, tags) => {
        const present = [{ revision: CANDIDATE.revision, percent: 100, tag: CANDIDATE.tag }, ...tags];
        const table = trafficOfEnd(previous, new Set([CANDIDATE.tag]), present, false);
        expect(tagsOf(table)).toEqual(tagsOf(tags));
        expect(weightsOf(table)).toEqual(weightsOf(previous));
      }),
    );
  });

  test('names a revision once that served both by its name and as the latest', () => {
    const twice = [
      { revision: FIRST, percent: 60, latest: true as const },
      { revision: FIRST, percent: 40 },
    ];
    expect(trafficOfEnd(twice, new Set([CANDIDATE.tag]), [], false)).toEqual([
      { revision: FIRST, percent: 100 },
    ]);
  });
});

function recordOf(change: Pick<RolloutRecord, 'phase' | 'stage'>): RolloutRecord {
  return {
    id: 'abcdefghijklmnop',
    seq: 3,
    run: 'https://github.test/runs/1',
    commit: 'c0ffee',
    previous: [
      { revision: FIRST, percent: 67 },
      { revision: SECOND, percent: 33 },
    ],
    candidate: CANDIDATE,
    stages: [5, 50, 100].map((percent) => ({ percent, bakeMs: 60_000, deadlineMs: 600_000 })),
    starts: [0, 1, 2],
    leaseMs: 1,
    expect: { generation: 8, templateRevision: CANDIDATE.revision },
    ...change,
  };
}

function tagsOf(table: readonly TrafficTarget[]): string[] {
  return table.flatMap(({ tag, revision }) => (tag === undefined ? [] : [`${tag} -> ${revision}`])).sort();
}

function byLine(table: readonly TrafficTarget[]): string[] {
  return table.map(({ revision, percent, tag }) => `${revision} ${percent} ${tag ?? ''}`).sort();
}

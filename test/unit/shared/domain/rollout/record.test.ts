import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  atItsLargest,
  decodeRecord,
  encodeRecord,
  RECORD_LIMIT_BYTES,
  type RolloutRecord,
  readShares,
} from '../../../../../shared/domain/rollout/record.ts';
import { codePoint } from '../../../code-point.ts';
import { anyRecord, CANDIDATE } from './arbitraries.ts';

const sound = {
  v: 1,
  id: 'abcdefghijklmnop',
  seq: 3,
  run: 'https://github.test/runs/1',
  commit: 'c0ffee',
  phase: 'baking',
  previous: [{ revision: 'shop-00001-abc', percent: 100, latest: true }],
  candidate: CANDIDATE,
  stages: [
    [5, 60000, 600000],
    [100, 0, 0],
  ],
  stage: 0,
  starts: [1700000000000],
  lease: 1700001800000,
  expect: { generation: 8, templateRevision: CANDIDATE.revision },
};

describe('the record on the service', () => {
  test('reads back as it was written, in whatever state the rollout is', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { reason: _, ...rest } = record;
        const text = textOf(rest);
        expect(decodeRecord(text)).toEqual({ ok: true, value: { ...rest, reason: undefined } });
      }),
    );
  });

  test('keeps a reason of usual length to the letter', () => {
    const reason = 'GET /health: expected 200, found 503 "überlastet" 🚧';
    expect(reread({ ...read(sound), reason }).reason).toBe(reason);
  });

  test('shortens a long reason to 300 bytes, never inside a character, and stays the same when it is written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint, minLength: 200, maxLength: 900 }), (reason) => {
        const kept = reread({ ...read(sound), reason }).reason ?? '';
        expect(reason.startsWith(kept)).toBe(true);
        expect(new TextEncoder().encode(JSON.stringify(kept)).length - 2).toBeLessThanOrEqual(300);
        expect(kept.isWellFormed()).toBe(true);
        expect(reread({ ...read(sound), reason: kept }).reason).toBe(kept);
      }),
    );
  });

  test('is refused when it needs more than 4096 bytes', () => {
    const many = (count: number) =>
      read({
        ...sound,
        previous: Array.from({ length: count }, (_, index) => ({
          revision: `shop-${String(index).padStart(5, '0')}-${'x'.repeat(40)}`,
          percent: index === 0 ? 101 - count : 1,
        })),
      });
    const small = textOf(many(40));
    expect(new TextEncoder().encode(small).length).toBeLessThanOrEqual(RECORD_LIMIT_BYTES);
    const large = encodeRecord(many(60));
    expect(large).toEqual({
      ok: false,
      error: expect.stringMatching(
        /^The rollout record needs \d+ bytes and 4096 are allowed: the traffic is split among 60 revisions in 2 stages$/,
      ),
    });
  });

  test('is never larger later on than it was reckoned to become', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const first = {
          ...record,
          seq: 1,
          phase: 'creating' as const,
          stage: -1,
          starts: [],
          reason: undefined,
        };
        expect(bytes(textOf(record))).toBeLessThanOrEqual(bytes(textOf(atItsLargest(first))));
      }),
    );
  });

  test.each([undefined, ''])('is absent where the annotation is %j', (text) => {
    expect(decodeRecord(text)).toEqual({ ok: true, value: undefined });
  });
});

describe('decodeRecord', () => {
  test.each([
    [
      'no JSON',
      'promoted yesterday',
      'Expected JSON in the annotation run-delivery/rollout, found: promoted yesterday',
    ],
    ['a list', '[]', 'Expected an object in the annotation run-delivery/rollout'],
    ['null', 'null', 'Expected an object in the annotation run-delivery/rollout'],
    [
      'a version to come',
      JSON.stringify({ ...sound, v: 2 }),
      'Expected version 1 of the rollout record, found 2',
    ],
    ['no version', '{}', 'Expected version 1 of the rollout record, found undefined'],
  ])('refuses %s', (_title, text, error) => {
    expect(decodeRecord(text)).toEqual({ ok: false, error });
  });

  test.each([
    ['no id', { id: '' }],
    ['no sequence', { seq: undefined }],
    ['a sequence of zero', { seq: 0 }],
    ['half a sequence', { seq: 1.5 }],
    ['an unknown phase', { phase: 'sleeping' }],
    ['no candidate', { candidate: { tag: 'cabc' } }],
    ['no stage', { stage: undefined }],
    ['half a stage', { stage: 0.5 }],
    ['a stage beyond the last', { stage: 2 }],
    ['a stage before the first', { stage: -2 }],
    ['a stage where there are none', { stages: [], stage: 0 }],
    ['no lease', { lease: 'soon' }],
    ['no generation', { expect: {} }],
    ['no previous traffic', { previous: undefined }],
    ['previous traffic that does not sum to 100', { previous: [{ revision: 'a', percent: 99 }] }],
    [
      'a fraction of traffic',
      {
        previous: [
          { revision: 'a', percent: 99.5 },
          { revision: 'b', percent: 0.5 },
        ],
      },
    ],
    ['stages that are no list', { stages: { percent: 5 } }],
    ['a stage of nothing', { stages: [[0, 0, 0]] }],
    ['a stage of more than all', { stages: [[101, 0, 0]] }],
    [
      'a stage of a fraction',
      {
        stages: [
          [2.5, 0, 0],
          [100, 0, 0],
        ],
      },
    ],
    ['half a stage line', { stages: [[5], [100]] }],
    [
      'a stage line of words',
      {
        stages: [
          ['five', '1m', '10m'],
          [100, 0, 0],
        ],
      },
    ],
    ['a stage line that cannot become numbers', { stages: [[{ toString: 1, valueOf: 1 }, 0, 0]] }],
    ['starts that are no list', { starts: undefined }],
    ['starts of words', { starts: ['yesterday'] }],
    ['a start that cannot become a number', { starts: [{ toString: 1, valueOf: 1 }] }],
    ['a stage whose start is not known', { starts: [] }],
    ['a bake before the first stage', { stage: -1, starts: [] }],
    ['a promotion before the first stage', { phase: 'promoting', stage: -1, starts: [] }],
  ])('refuses a half record: %s', (_title, change) => {
    expect(decodeRecord(JSON.stringify({ ...sound, ...change }))).toEqual({
      ok: false,
      error: 'The rollout record in the annotation run-delivery/rollout is incomplete',
    });
  });

  test('accepts what a restoring record leaves empty', () => {
    const restore = { ...sound, phase: 'rolling-back', stages: [], stage: -1, starts: [] };
    expect(decodeRecord(JSON.stringify({ ...restore, candidate: { revision: 'shop-2', tag: '' } })).ok).toBe(
      true,
    );
  });

  test('never throws, and gives back only records that it would write again', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...Object.keys(sound)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...sound, [key]: value }));
    const cut = fc.nat(JSON.stringify(sound).length).map((end) => JSON.stringify(sound).slice(0, end));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), damaged, cut), (text) => {
        const result = decodeRecord(text);
        if (!result.ok || result.value === undefined) return;
        expect(reread(result.value)).toEqual(result.value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readShares', () => {
  test('takes int64 as text, and remembers LATEST only where it is really said', () => {
    expect(
      readShares([
        { revision: 'a', percent: '60', latest: true },
        { revision: 'b', percent: 40, latest: 'yes' },
      ]),
    ).toEqual([
      { revision: 'a', percent: 60, latest: true },
      { revision: 'b', percent: 40 },
    ]);
  });

  test.each([[undefined], [null], ['all'], [[]], [[100]], [[{ revision: '', percent: 100 }]]])(
    'refuses %j',
    (value) => {
      expect(readShares(value)).toBeUndefined();
    },
  );
});

function read(raw: object): RolloutRecord {
  const result = decodeRecord(JSON.stringify(raw));
  if (!result.ok || result.value === undefined) throw new Error('the sample is not sound');
  return result.value;
}

function reread(record: RolloutRecord): RolloutRecord {
  return read(JSON.parse(textOf(record)));
}

function textOf(record: RolloutRecord): string {
  const text = encodeRecord(record);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

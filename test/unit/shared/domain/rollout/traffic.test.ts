import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  describeWeights,
  LATEST,
  readTraffic,
  sameWeights,
  weightsOf,
  writeTraffic,
} from '../../../../../shared/domain/rollout/traffic.ts';
import { anyForeignTags, anyPrevious } from './arbitraries.ts';

const BY_REVISION = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';
const BY_LATEST = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';

describe('readTraffic', () => {
  test.each([
    [
      'a named revision',
      { type: BY_REVISION, revision: 'shop-1', percent: 5 },
      { revision: 'shop-1', percent: 5 },
    ],
    ['the latest revision', { type: BY_LATEST, percent: 100 }, { revision: LATEST, percent: 100 }],
    ['the latest revision as a number', { type: 1, percent: 100 }, { revision: LATEST, percent: 100 }],
    ['a target whose type is left out', { percent: 100 }, { revision: LATEST, percent: 100 }],
    [
      'a tag without percent',
      { type: BY_REVISION, revision: 'shop-1', tag: 'old' },
      { revision: 'shop-1', percent: 0, tag: 'old' },
    ],
    ['an empty tag', { type: BY_REVISION, revision: 'shop-1', tag: '' }, { revision: 'shop-1', percent: 0 }],
    [
      'a status with the URL of its tag',
      { type: BY_REVISION, revision: 'shop-1', tag: 'old', uri: 'https://old---shop.test' },
      { revision: 'shop-1', percent: 0, tag: 'old', uri: 'https://old---shop.test' },
    ],
  ])('reads %s', (_title, raw, target) => {
    expect(readTraffic({ traffic: [raw] }, 'traffic')).toEqual([target]);
  });

  test('reads a service without a table as nothing', () => {
    expect(readTraffic({}, 'trafficStatuses')).toEqual([]);
    expect(readTraffic({ trafficStatuses: ['x', null] }, 'trafficStatuses')).toEqual([]);
  });
});

describe('writeTraffic', () => {
  test('names the type, and leaves out what is zero or absent', () => {
    const table = [
      { revision: 'shop-1', percent: 95, tag: 'stable' },
      { revision: 'shop-2', percent: 0, tag: 'next', uri: 'https://next---shop.test' },
      { revision: LATEST, percent: 5 },
    ];
    expect(writeTraffic(table)).toEqual([
      { type: BY_REVISION, revision: 'shop-1', percent: 95, tag: 'stable' },
      { type: BY_REVISION, revision: 'shop-2', tag: 'next' },
      { type: BY_LATEST, percent: 5 },
    ]);
  });

  test('reads back as what was written', () => {
    fc.assert(
      fc.property(anyPrevious, anyForeignTags, (previous, tags) => {
        const table = [...previous.map(({ revision, percent }) => ({ revision, percent })), ...tags];
        expect(readTraffic({ traffic: writeTraffic(table) }, 'traffic')).toEqual(table);
      }),
    );
  });
});

describe('weights', () => {
  test('join the lines of one revision, without tags and zeros', () => {
    const table = [
      { revision: 'a', percent: 40 },
      { revision: 'b', percent: 0 },
      { revision: LATEST, percent: 20 },
      { revision: 'a', percent: 40 },
    ];
    expect(weightsOf(table)).toEqual(
      new Map([
        ['a', 80],
        [LATEST, 20],
      ]),
    );
  });

  test.each([
    [{ a: 100 }, { a: 100 }, true],
    [{ a: 50, b: 50 }, { b: 50, a: 50 }, true],
    [{ a: 100 }, { a: 99 }, false],
    [{ a: 100 }, { b: 100 }, false],
    [{ a: 50, b: 50 }, { a: 50 }, false],
    [{ a: 50 }, { a: 50, b: 50 }, false],
    [{ a: 100 }, { [LATEST]: 100 }, false],
    [{}, {}, true],
  ])('%j and %j are the same: %p', (a, b, same) => {
    expect(sameWeights(new Map(Object.entries(a)), new Map(Object.entries(b)))).toBe(same);
  });

  test('are told to people with the largest first', () => {
    expect(
      describeWeights(
        new Map([
          ['a', 5],
          ['b', 95],
        ]),
      ),
    ).toBe('b 95 %, a 5 %');
    expect(describeWeights(new Map())).toBe('nothing');
  });
});

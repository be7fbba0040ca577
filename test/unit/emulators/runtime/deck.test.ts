import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDeck, type Share } from '../../../emulators/runtime/deck.ts';

const shares = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 })
  .map((parts): readonly Share[] => {
    const sum = parts.reduce((total, part) => total + part, 0);
    const percents = parts.map((part) => Math.floor((part * 100) / sum));
    const rest = 100 - percents.reduce((total, percent) => total + percent, 0);
    return percents.map((percent, index) => ({
      revision: `r${index}`,
      percent: percent + (index === 0 ? rest : 0),
    }));
  });

const seeded = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

describe('the weighted choice', () => {
  test('keeps every run of requests close to the shares, wherever it begins and however long it is', () => {
    fc.assert(
      fc.property(
        shares,
        fc.integer(),
        fc.nat(350),
        fc.integer({ min: 1, max: 350 }),
        (table, seed, skip, length) => {
          const deal = createDeck(table, seeded(seed));
          for (let index = 0; index < skip; index += 1) deal();
          const counts = new Map<string, number>();
          for (let index = 0; index < length; index += 1) {
            const revision = deal();
            counts.set(revision, (counts.get(revision) ?? 0) + 1);
          }
          const others = table.filter(({ percent }) => percent > 0).length - 1;
          for (const { revision, percent } of table) {
            const off = Math.abs((counts.get(revision) ?? 0) - (percent * length) / 100);
            expect(off).toBeLessThanOrEqual(2 * Math.max(1, others) + 1e-9);
          }
        },
      ),
    );
  });

  test('never deals a revision without a share, and one with all of it always', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const table = [
          { revision: 'old', percent: 0 },
          { revision: 'new', percent: 100 },
        ];
        const deal = createDeck(table, seeded(seed));
        for (let index = 0; index < 250; index += 1) expect(deal()).toBe('new');
      }),
    );
  });

  test('is not in step with a client that sends one kind of request every second, tenth or twentieth time', () => {
    const table = [
      { revision: 'baseline', percent: 95 },
      { revision: 'candidate', percent: 5 },
    ];
    for (const period of [2, 10, 20]) {
      const deal = createDeck(table, seeded(period));
      let hits = 0;
      for (let index = 0; index < 4000 * period; index += 1) {
        if (deal() === 'candidate' && index % period === 0) hits += 1;
      }
      // 200 expected of 4000; a round robin would show 0 or all of them for at least one period.
      expect(hits).toBeGreaterThan(130);
      expect(hits).toBeLessThan(270);
    }
  });

  test('the very first request after a change of routes already has the share as its chance', () => {
    const random = seeded(7);
    const table = [
      { revision: 'baseline', percent: 75 },
      { revision: 'candidate', percent: 25 },
    ];
    const first = Array.from({ length: 4000 }, () => createDeck(table, random)());
    const hits = first.filter((revision) => revision === 'candidate').length;
    expect(hits).toBeGreaterThan(880);
    expect(hits).toBeLessThan(1120);
  });
});

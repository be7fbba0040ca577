import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inTurn } from '../../../../../shared/engine/probe/in-turn.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('inTurn', () => {
  test('keeps the order, waits for sources, and never runs more than it may', async () => {
    const work = fc.array(fc.record({ turns: fc.nat({ max: 20 }), sources: fc.array(fc.nat()) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(work, fc.integer({ min: 1, max: 5 }), async (pieces, parallel) => {
        const waitsFor = pieces.map(({ sources }, index) =>
          index === 0 ? [] : sources.map((at) => at % index),
        );
        const ended = new Set<number>();
        let running = 0;
        const results = await inTurn(waitsFor, parallel, async (index) => {
          expect(waitsFor[index]?.every((source) => ended.has(source))).toBe(true);
          running += 1;
          expect(running).toBeLessThanOrEqual(parallel);
          await turns(pieces[index]?.turns ?? 0);
          running -= 1;
          ended.add(index);
          return index;
        });
        expect(results).toEqual([...pieces.keys()]);
      }),
    );
  });

  test('one after the other in their order, where one may run at a time', async () => {
    const order: number[] = [];
    await inTurn([[], [2], [], []], 1, async (index) => order.push(index));
    expect(order).toEqual([0, 2, 1, 3]);
  });

  test('a fault lets nothing go on behind the back of the caller', async () => {
    let ended = 0;
    const work = inTurn([[], [], []], 2, async (index) => {
      await turns(index * 10);
      if (index === 0) throw new Error('first');
      ended += 1;
    });
    await expect(work).rejects.toThrow('first');
    expect(ended).toBe(1);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addToHistory,
  type Conclusion,
  decodeHistory,
  type HistoryLine,
} from '../../../../../shared/domain/rollout/history.ts';
import { anyPrevious } from './arbitraries.ts';

const anyLine: fc.Arbitrary<HistoryLine> = fc.record({
  id: fc.stringMatching(/^[a-z2-7]{16}$/),
  conclusion: fc.constantFrom<Conclusion>('promoted', 'rolled-back', 'superseded', 'failed'),
  revision: fc.constant('shop-rabcdefghij'),
  reason: fc.string({ maxLength: 200 }),
  at: fc.constant('2026-11-21T12:00:00Z'),
  run: fc.webUrl(),
  commit: fc.stringMatching(/^[0-9a-f]{40}$/),
  previous: anyPrevious,
});

describe('history', () => {
  test('reads back as it was written, newest first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyLine, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
        (lines) => {
          expect(decodeHistory(textOf(lines))).toEqual([...lines].reverse());
        },
      ),
    );
  });

  test('keeps the last ten, and never more than 8192 bytes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyLine, { selector: ({ id }) => id, minLength: 11, maxLength: 30 }),
        (lines) => {
          const text = textOf(lines);
          const kept = decodeHistory(text);
          expect(kept).toEqual([...lines].reverse().slice(0, kept.length));
          expect(kept.length).toBeLessThanOrEqual(10);
          expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(8192);
        },
      ),
    );
  });

  test('has room for ten lines of usual length', () => {
    const lines = Array.from({ length: 12 }, (_, index) => line(`abcdefghijklmn${index + 10}`));
    expect(decodeHistory(textOf(lines))).toHaveLength(10);
  });

  test('has one line for a rollout, however often its end is written', () => {
    const once = addToHistory(addToHistory(undefined, line('a')), line('b'));
    const again = decodeHistory(addToHistory(once, { ...line('a'), reason: 'told again' }));
    expect(again.map(({ id, reason }) => [id, reason])).toEqual([
      ['a', 'told again'],
      ['b', 'because'],
    ]);
  });

  test('keeps the newest line although it alone is too long', () => {
    const split = Array.from({ length: 100 }, (_, index) => ({
      revision: `shop-${'x'.repeat(57)}-${index}`,
      percent: 1,
    }));
    const kept = decodeHistory(
      addToHistory(addToHistory(undefined, line('a')), { ...line('b'), previous: split }),
    );
    expect(kept.map(({ id }) => id)).toEqual(['b']);
  });

  test.each([
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(500), `${'x'.repeat(199)}…`],
    [`${'y'.repeat(190)} PORT=8080 was not listened on`, `${'y'.repeat(190)}…`],
  ])('shortens reasons to 200 characters, at a word', (reason, shown) => {
    const [kept] = decodeHistory(addToHistory(undefined, { ...line('a'), reason }));
    expect(kept?.reason).toBe(shown);
  });

  test.each([
    undefined,
    '',
    'nonsense',
    '{}',
    'null',
    '[1,null,"x",{}]',
    '[{"id":"a","conclusion":"vanished"}]',
  ])('takes %j for no history', (text) => {
    expect(decodeHistory(text)).toEqual([]);
    expect(decodeHistory(addToHistory(text, line('a')))).toHaveLength(1);
  });

  test('leaves out the lines that it cannot read and keeps the others', () => {
    const text = JSON.stringify([{ id: 'x' }, line('a'), 7, { ...line('b'), previous: 'gone' }]);
    expect(decodeHistory(text)).toEqual([line('a'), { ...line('b'), previous: [] }]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) =>
        expect(Array.isArray(decodeHistory(text))).toBe(true),
      ),
    );
  });
});

function line(id: string): HistoryLine {
  return {
    id,
    conclusion: 'rolled-back',
    revision: 'shop-rabcdefghij',
    reason: 'because',
    at: '2026-11-21T12:00:00Z',
    run: 'https://github.com/demo/shop/actions/runs/123456789',
    commit: 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3',
    previous: [{ revision: 'shop-00001-abc', percent: 100, latest: true }],
  };
}

/** The annotation after these lines were added one by one. */
function textOf(lines: readonly HistoryLine[]): string | undefined {
  return lines.reduce<string | undefined>(addToHistory, undefined);
}

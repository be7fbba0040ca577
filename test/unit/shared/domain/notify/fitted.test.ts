import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitted } from '../../../../../shared/domain/notify/fitted.ts';

const escaped = (mark: string) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : mark);
const read = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const text = fc.string({
  unit: fc.oneof(fc.constantFrom('&', '<', '👩‍👩‍👧', '\ud83d'), fc.string({ maxLength: 1 })),
});

test('a text is never longer than its limit, and never cut inside a character or an escape', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (value, limit) => {
      const shown = fitted(value, limit, escaped);
      const whole = value.toWellFormed();
      expect(shown.length).toBeLessThanOrEqual(limit);
      expect(shown.isWellFormed()).toBe(true);
      if (read(shown) === whole) return;
      expect(shown.endsWith('…')).toBe(true);
      expect(whole.startsWith(read(shown.slice(0, -1)))).toBe(true);
      // Only what has no room is left out.
      const [next = ''] = [...whole.slice(read(shown.slice(0, -1)).length)];
      expect(shown.length + escaped(next).length).toBeGreaterThan(limit);
    }),
  );
});

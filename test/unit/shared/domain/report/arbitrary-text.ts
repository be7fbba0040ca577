import fc from 'fast-check';
import { codePoint } from '../../../code-point.ts';

/** What servers and users write when they mean harm, or just write. */
export const HOSTILE = [
  'a | b `c` | d',
  '<script>alert(1)</script></details></table>',
  'thanks @org/team and @me, see #12',
  'ok\n::error::owned\n##[error]owned',
  '```\n# heading\n```',
  '[x](javascript:alert(1)) ![x](http://evil/x.png)',
  '\u001b[31mred\u001b[0m \u202e\u0000',
  '👩‍👩‍👧 \ud83d',
  'x'.repeat(5_000),
];

/** Any text, and the worst ones often. */
export const text = fc.oneof(fc.string({ unit: codePoint, maxLength: 40 }), fc.constantFrom(...HOSTILE));
/** Milliseconds since the epoch. */
export const time = fc.integer({ min: 0, max: 4_102_444_800_000 });

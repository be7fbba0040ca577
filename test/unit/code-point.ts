import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * The unit of strings of any code points, as `unit: 'binary'` has them too. That one makes a table of all 1.1 million
 * for the sake of shrinking, which takes each file that asks for it most of a second.
 */
export const codePoint = fc
  .nat({ max: 0x10_ffff - SURROGATES.count })
  .map((index) => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATES.count), indexOf);

/** Throws for anything else: so fast-check learns what it cannot shrink. */
function indexOf(text: unknown): number {
  const [character, ...more] = typeof text === 'string' ? text : '';
  const point = character?.codePointAt(0);
  const surrogate = point !== undefined && point >= SURROGATES.first && point < 0xe000;
  if (point === undefined || more.length > 0 || surrogate) throw new Error('Expected one code point');
  return point < SURROGATES.first ? point : point - SURROGATES.count;
}

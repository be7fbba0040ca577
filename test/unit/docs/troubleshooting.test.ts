import { describe, expect, test } from '@jest/globals';
import { GAP_KINDS } from '../../../shared/domain/gate/scan.ts';
import { chapterOf, codesIn, read, rowsIn } from './markdown.ts';

const PAGE = '.github/docs/troubleshooting.md';

/** The texts of a closed union, as its source lists them. */
function unionIn(path: string, name: string): readonly string[] {
  const [, union = ''] = new RegExp(`export type ${name} =((?:\\s*\\| '[a-z-]+')+);`).exec(read(path)) ?? [];
  return [...union.matchAll(/'([a-z-]+)'/g)].map(({ 1: text = '' }) => text);
}

const firstCodesOf = (title: string): readonly string[] =>
  rowsIn(chapterOf(PAGE, title)).flatMap(([first = '']) => codesIn(first));

const ERROR_CODES = unionIn('shared/domain/errors/action-error.ts', 'ErrorCode');

describe('the page of troubles', () => {
  test('has one entry for each error code, in their order, and no other', () => {
    const entries = [...chapterOf(PAGE, 'Error codes').matchAll(/^### `(.+)`$/gm)].map(
      ({ 1: code = '' }) => code,
    );
    expect(ERROR_CODES.length).toBeGreaterThan(20);
    expect(entries).toEqual(ERROR_CODES);
  });

  test.each(ERROR_CODES)('says of %s what it means, where it comes from and what to do', (code) => {
    const [, ...lines] = chapterOf(PAGE, `\`${code}\``).split('\n').filter(Boolean);
    expect(lines[0]).toMatch(/^[A-Z`].*[.)]$/);
    if (code === 'gate-refused') return;
    expect(lines.filter((line) => line.startsWith('- **Causes**: '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('- **Do**: '))).toHaveLength(1);
  });

  test('says what to do about every reason of a gate to refuse', () => {
    const reasons = unionIn('shared/domain/gate/gate-outcome.ts', 'GateRefusalCode');
    expect(reasons.length).toBeGreaterThan(10);
    expect(firstCodesOf('`gate-refused`').toSorted()).toEqual(reasons.toSorted());
  });

  test('says what to do about every gap, in their order', () => {
    expect(firstCodesOf('Gaps')).toEqual([...GAP_KINDS]);
  });

  test('says what to do about every conclusion', () => {
    const conclusions = unionIn('shared/domain/rollout/history.ts', 'Conclusion');
    expect(conclusions.length).toBe(8);
    expect(firstCodesOf('Conclusions').toSorted()).toEqual(conclusions.toSorted());
  });
});

import { describe, expect, test } from '@jest/globals';
import { leavesOut } from '../../../../action-security-gate/src/hygiene/ignore-patterns.ts';

describe('A .dockerignore', () => {
  test.each([
    ['.git', '.git', true],
    ['/.git', '.git', true],
    ['./.git/', '.git', true],
    ['.git/**', '.git', true],
    ['.git*', '.git', true],
    ['.gi?', '.git', true],
    ['.[a-g]it', '.git', true],
    ['**/.git', '.git', true],
    ['*', '.git', true],
    ['**', '.git', true],
    ['.gitignore', '.git', false],
    ['git', '.git', false],
    ['#.git', '.git', false],
    ['*/.git', '.git', false],
    ['.git/config', '.git', false],
    ['+.git', '.git', false],
    ['', '.git', false],
  ])('with %j, of %s: left out is %p', (pattern, path, out) => {
    expect(leavesOut(`\uFEFFnode_modules\r\n${pattern}\r\n`, path)).toBe(out);
  });

  test('lets its last line decide', () => {
    expect(leavesOut('*\n!.env\n', '.env')).toBe(false);
    expect(leavesOut('!.env\n*\n', '.env')).toBe(true);
    expect(leavesOut('*\n! .env\n.env\n', '.env')).toBe(true);
  });
});

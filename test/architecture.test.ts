import { describe, expect, test } from '@jest/globals';
import { medianLength } from './architecture/rules/file-length.ts';
import { RULES } from './architecture/rules.ts';
import { readTree } from './architecture/tree.ts';

const tree = readTree(process.cwd());

describe('in this repository', () => {
  test.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(tree)).toEqual([]);
  });

  test(`the middle shipped file is short (it has ${medianLength(tree)} lines)`, () => {
    expect(medianLength(tree)).toBeLessThanOrEqual(80);
  });

  test('every rule has a test that shows how it fails', () => {
    const rules = [...tree.keys()].filter((path) => /^test\/architecture\/rules\/[a-z-]+\.ts$/.test(path));
    const proofs = rules.map((path) => path.replace(/\.ts$/, '.test.ts'));
    expect(proofs.filter((path) => !tree.has(path))).toEqual([]);
    expect(rules.length).toBeGreaterThan(5);
  });

  test('there is something to look at', () => {
    expect([...tree.keys()].filter((path) => path.startsWith('shared/')).length).toBeGreaterThan(20);
  });
});

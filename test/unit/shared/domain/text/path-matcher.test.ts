import { expect, test } from '@jest/globals';
import { pathMatcher } from '../../../../../shared/domain/text/path-matcher.ts';

test.each([
  [['docs'], 'docs/a/b.md', true],
  [['./docs/'], 'docs/a.md', true],
  [['/docs'], 'docs', true],
  [['docs'], 'src/docs/a.md', false],
  [['**/docs'], 'src/docs/a.md', true],
  [['*.py'], 'a.py', true],
  [['*.py'], 'src/a.py', false],
  [['**/*.py'], 'src/.hidden/a.py', true],
  [['.github/*.yml'], '.github/a.yml', true],
  [['docs'], 'docs2/a.md', false],
  [[], 'a', false],
  [['', './'], 'a', false],
])('%j on %s is %s', (globs, path, fits) => {
  expect(pathMatcher(globs)(path)).toBe(fits);
});

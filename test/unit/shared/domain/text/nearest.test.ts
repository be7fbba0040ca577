import { describe, expect, test } from '@jest/globals';
import { shortened, shown } from '../../../../../shared/domain/text/expected.ts';
import { nearest, suggestion } from '../../../../../shared/domain/text/nearest.ts';

const NAMES = ['service', 'service_account', 'image', 'region', 'env_vars'];

describe('nearest', () => {
  test.each([
    ['servce', 'service'],
    ['Image', 'image'],
    ['service-account', 'service_account'],
    ['envvars', 'env_vars'],
    ['regoin', 'region'],
  ])('takes %s for %s', (word, name) => {
    expect(nearest(word, NAMES)).toBe(name);
  });

  test('is silent where nothing is near', () => {
    expect(nearest('concurrency', NAMES)).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });

  test('suggestion asks only where there is something to ask', () => {
    expect(suggestion('imgae', NAMES)).toBe('; did you mean "image"?');
    expect(suggestion('zzz', NAMES)).toBe('');
  });
});

describe('shown', () => {
  test('quotes on one line, shortens, and names what is not there', () => {
    expect(shown('a\n"b"')).toBe('"a\\n\\"b\\""');
    expect(shown('x'.repeat(100), 5)).toBe('"xxxx…"');
    expect([shown(''), shown(' \n')]).toEqual(['nothing', 'only blanks']);
  });

  test('never cuts a character in two', () => {
    expect(shortened('😀😀😀', 4)).toBe('😀…');
  });
});

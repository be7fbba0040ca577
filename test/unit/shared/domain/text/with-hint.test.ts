import { describe, expect, test } from '@jest/globals';
import { withHint } from '../../../../../shared/domain/text/with-hint.ts';

describe('withHint', () => {
  test.each([
    ['It is not on the PATH', 'It is not on the PATH. Install it'],
    ['It is not on the PATH.', 'It is not on the PATH. Install it'],
    ['Is it on the PATH? ', 'Is it on the PATH. Install it'],
  ])('puts one point behind %p', (sentence, whole) => {
    expect(withHint(sentence, 'Install it')).toBe(whole);
  });

  test('leaves a sentence alone that nothing follows', () => {
    expect(withHint('It ended.', undefined)).toBe('It ended.');
  });
});

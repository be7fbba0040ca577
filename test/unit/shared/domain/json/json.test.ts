import { describe, expect, test } from '@jest/globals';
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../../shared/domain/json/json.ts';

const message: JsonObject = {
  generation: '9007199254740991',
  observed: 7,
  empty: '',
  words: 'seven',
  list: [1],
  object: { a: 1 },
  nothing: null,
  yes: true,
};

describe('reading raw JSON', () => {
  test.each([
    ['generation', 9007199254740991],
    ['observed', 7],
    ['empty', undefined],
    ['words', undefined],
    ['list', undefined],
    ['nothing', undefined],
    ['yes', undefined],
    ['absent', undefined],
  ])('takes the number at %s to be %p', (key, value) => {
    expect(numberAt(message, key)).toBe(value);
  });

  test.each([
    ['generation', '9007199254740991'],
    ['observed', '7'],
    ['empty', ''],
    ['list', undefined],
    ['yes', undefined],
    ['absent', undefined],
  ])('takes the string at %s to be %p', (key, value) => {
    expect(stringAt(message, key)).toBe(value);
  });

  test('gives an empty object or list where there is none, because proto3 leaves defaults out', () => {
    expect(objectAt(message, 'object')).toEqual({ a: 1 });
    expect(arrayAt(message, 'list')).toEqual([1]);
    for (const key of ['absent', 'nothing', 'words', 'list']) expect(objectAt(message, key)).toEqual({});
    for (const key of ['absent', 'nothing', 'words', 'object']) expect(arrayAt(message, key)).toEqual([]);
  });

  test.each([[null], [[]], ['x'], [0], [undefined]] as [Json | undefined][])(
    'does not take %j for an object',
    (value) => {
      expect(isObject(value)).toBe(false);
    },
  );
});

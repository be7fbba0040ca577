import { describe, expect, test } from '@jest/globals';
import { parseBoolean } from '../../../../../shared/domain/text/boolean.ts';

describe('parseBoolean', () => {
  test.each([
    ['true', true],
    [' True ', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('reads %j as %s', (text, value) => {
    expect(parseBoolean(text)).toEqual({ ok: true, value });
  });

  test.each(['yes', 'on', '1', 'tRUE', ''])('refuses %j, which YAML 1.2 does not call a boolean', (text) => {
    expect(parseBoolean(text)).toEqual({
      ok: false,
      error: `Expected true or false, found ${text === '' ? 'nothing' : JSON.stringify(text)}`,
    });
  });
});

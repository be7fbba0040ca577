import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import schema from '../../../../../shared/schemas/smoke.v1.json' with { type: 'json' };
import { check, SUITE } from './suite-text.ts';

describe('the published schema', () => {
  test('is a strict JSON Schema, and another validator agrees with the parser on it', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
    const texts = [
      SUITE,
      'checks: []',
      '{}',
      check('request: GET /'),
      check('request: GET /', 'expect: {}'),
      check('request: get /', 'expect: 200'),
      check('request: GET /', 'expect: { status: [] }'),
      check('request: GET /', 'expect: { headers: { a: { exists: true } } }'),
    ];
    for (const text of texts)
      expect([text, validate(parse(text))]).toEqual([text, parseSuite(text, 'smoke.yml').ok]);
  });

  test('describes every key, for editors', () => {
    const undescribed = Object.entries(schema.$defs.check.properties).filter(
      ([, node]) => !('description' in node) && !('$ref' in node),
    );
    expect(undescribed).toEqual([]);
  });
});

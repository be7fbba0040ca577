import { describe, expect, test } from '@jest/globals';
import { treeOf } from '../proof.ts';
import { actionInterface } from './action-interface.ts';

describe('the interface of an action', () => {
  const good = {
    'action-x/action.yml': 'inputs: {service: {}, region: {}}\noutputs: {revision: {}}',
    'action-x/README.md':
      '<!-- inputs -->\n| `service` | a |\n| `region` | b |\n<!-- /inputs -->\n<!-- outputs -->\n| `revision` | c |\n<!-- /outputs -->',
    'action-x/src/main.ts': '',
    'action-x/src/inputs.ts':
      "import { PLACE as WHERE } from '../../shared/domain/text/place.ts'; export const INPUTS = { service: 1, ...WHERE } as const satisfies object;",
    'action-x/src/report.ts': "export const OUTPUTS = Object.freeze({ 'revision': 1 });",
    'shared/domain/text/place.ts': 'export const PLACE = { region: 1 };',
  };

  test('agrees when every place names the same', () => {
    expect(actionInterface(treeOf(good))).toEqual([]);
  });

  test.each([
    [
      'an input that the code does not know',
      { 'action-x/src/inputs.ts': 'export const INPUTS = { service: 1 };' },
      'region is in',
    ],
    [
      'an input that action.yml does not offer',
      { 'action-x/action.yml': 'inputs: {service: {}}\noutputs: {revision: {}}' },
      'region is in INPUTS of action-x/src/inputs.ts, not in action-x/action.yml',
    ],
    [
      'an output that the code does not set',
      { 'action-x/src/report.ts': 'export const OUTPUTS = {};' },
      'revision is in',
    ],
    [
      'a constant that is missing',
      { 'action-x/src/report.ts': '' },
      'OUTPUTS of action-x/src/report.ts is missing',
    ],
    [
      'a table that lacks a row',
      { 'action-x/README.md': good['action-x/README.md'].replace('| `region` | b |\n', '') },
      'region is in action-x/action.yml, not in action-x/README.md (inputs)',
    ],
    ['a README without tables', { 'action-x/README.md': '# X' }, 'action-x/README.md (inputs) is missing'],
    [
      'a spread that cannot be followed',
      { 'shared/domain/text/place.ts': '' },
      'a spread that is not a constant',
    ],
  ])('is refused for %s', (_, change, sentence) => {
    expect(actionInterface(treeOf({ ...good, ...change })).join('\n')).toContain(sentence);
  });

  test('is asked of an action that has code and no action.yml', () => {
    expect(actionInterface(treeOf({ 'action-x/src/main.ts': '' })).length).toBeGreaterThan(0);
  });
});

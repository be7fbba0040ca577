import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { ELSEWHERE } from '../../../action-deploy-canary/src/inputs-elsewhere.ts';
import { chapterOf, codesIn, read, rowsIn } from './markdown.ts';

const PAGE = '.github/docs/migration.md';
/** Those of google-github-actions/deploy-cloudrun v3. */
const THEIRS = [
  ...['service', 'job', 'metadata', 'image', 'source', 'suffix', 'env_vars', 'env_vars_update_strategy'],
  ...['secrets', 'secrets_update_strategy', 'labels', 'skip_default_labels', 'tag', 'timeout', 'flags'],
  ...['no_traffic', 'wait', 'revision_traffic', 'tag_traffic', 'update_traffic_flags', 'project_id'],
  ...['region', 'gcloud_version', 'gcloud_component'],
];

const { inputs, outputs } = parse(read('action-deploy-canary/action.yml')) as {
  readonly inputs: object;
  readonly outputs: object;
};
const rows = rowsIn(chapterOf(PAGE, 'Input by input'));
const ofInputs = rows.filter(([theirs = '']) => codesIn(theirs).some((name) => THEIRS.includes(name)));
const ofOutputs = rows.filter((row) => !ofInputs.includes(row));

describe('the page for who comes from deploy-cloudrun', () => {
  test('has each of its inputs once', () => {
    const named = ofInputs.flatMap(([theirs = '']) => codesIn(theirs));
    expect(named.toSorted()).toEqual(THEIRS.toSorted());
  });

  test('names inputs that there are, or none', () => {
    for (const [theirs, ours = ''] of ofInputs) {
      const names = codesIn(ours);
      expect([theirs, names.filter((name) => !(name in inputs))]).toEqual([theirs, []]);
      expect([theirs, names.length === 0]).toEqual([theirs, ours === 'none']);
    }
  });

  test('keeps the name of an input exactly where the action takes it, and the action refuses every other', () => {
    for (const [theirs = '', ours = ''] of ofInputs) {
      for (const name of codesIn(theirs)) {
        expect([name, name in inputs]).toEqual([name, codesIn(ours).includes(name)]);
        expect([name, name in ELSEWHERE]).toEqual([name, !(name in inputs)]);
      }
    }
  });

  test('names all outputs, and no other', () => {
    const named = ofOutputs.flatMap(([, ours = '']) => codesIn(ours));
    expect(named.toSorted()).toEqual(Object.keys(outputs).toSorted());
  });

  test.each([
    ['`A="x y"` is `x y` here', 'A="x y"', { A: 'x y' }],
    ['`A=1,2,3` is `1,2,3` here', 'A=1,2,3', { A: '1,2,3' }],
    ['`A=1,B=2` are two variables', 'A=1,B=2', { A: '1', B: '2' }],
    ['A line that begins with `#` is a comment here', '# why\nA=1', { A: '1' }],
  ])('is right in saying that %s', (sentence, text, values) => {
    expect(chapterOf(PAGE, 'What behaves otherwise')).toContain(sentence);
    const read = parseInputs({
      ...{ INPUT_SERVICE: 'shop', INPUT_IMAGE: 'registry.example/shop:v1', INPUT_PROJECT_ID: 'my-project' },
      ...{ INPUT_GITHUB_TOKEN: 'x', INPUT_ENV_VARS: text },
    });
    expect(read.ok && Object.fromEntries(read.value.changes.envVars?.values ?? [])).toEqual(values);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, test } from '@jest/globals';

const FOLDER = '.github/workflows';

/** GitHub's own parser: it knows syntax that other linters do not know yet. The conversion looks at what hangs together. */
async function errorsIn(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map((error) => error.message);
}

const actions = [
  ...readdirSync('.').filter((name) => name.startsWith('action-')),
  ...readdirSync('.github/actions').map((name) => `.github/actions/${name}`),
];

describe("GitHub's parser", () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.yml')))('takes %s', async (name) => {
    expect(await errorsIn(name, readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
  });

  test.each(actions)('takes the action.yml of %s', (folder) => {
    const content = readFileSync(`${folder}/action.yml`, 'utf8');
    const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map((error) => error.message)).toEqual([]);
  });

  test('refuses what is no workflow, and takes a reference to an action of the same repository', async () => {
    const workflow = (step: string) => `on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [${step}]}}\n`;
    expect(await errorsIn('good.yml', workflow('{uses: $/action-x}'))).toEqual([]);
    expect(await errorsIn('bad.yml', workflow('{uses: $/action-x, frobnicate: 1}'))).toEqual([
      expect.stringContaining('frobnicate'),
    ]);
    const needs = 'on: push\njobs: {a: {runs-on: x, needs: b, steps: [{run: x}]}}\n';
    expect(await errorsIn('needs.yml', needs)).toEqual([expect.stringContaining('b')]);
  });
});

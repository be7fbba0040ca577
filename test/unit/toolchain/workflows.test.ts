import { readdirSync, readFileSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';

const FOLDER = '.github/workflows';

/** GitHub's own parser: it knows syntax that other linters do not know yet. */
function errorsIn(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

describe("GitHub's parser", () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.yml')))('takes %s', (name) => {
    expect(errorsIn(name, readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
  });

  test('refuses what is no workflow, and takes a reference to an action of the same repository', () => {
    const workflow = (step: string) => `on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [${step}]}}\n`;
    expect(errorsIn('good.yml', workflow('{uses: $/action-x}'))).toEqual([]);
    expect(errorsIn('bad.yml', workflow('{uses: $/action-x, frobnicate: 1}'))).toEqual([
      expect.stringContaining('frobnicate'),
    ]);
  });
});

import { parse } from 'yaml';
import type { Example } from './examples.ts';

/** A workflow of an example: its file name, and its text. */
export type WorkflowExample = { readonly name: string; readonly text: string };

/** What workflow linters can look at: examples that are workflows, and steps with a job around them. */
export function workflowExamples(examples: readonly Example[]): readonly WorkflowExample[] {
  return examples
    .filter(({ language }) => language === 'yaml')
    .flatMap(({ where, text }) => {
      const content: unknown = parse(text);
      const workflow = Array.isArray(content) ? aroundSteps(text) : isWorkflow(content) ? text : undefined;
      return workflow === undefined ? [] : [{ name: `${nameOf(where)}.yml`, text: workflow }];
    });
}

/** A whole workflow around steps, which alone are none. */
export function aroundSteps(steps: string): string {
  const indented = steps.replaceAll(/^(?=.)/gm, '      ');
  const job = '  job:\n    runs-on: ubuntu-latest\n    permissions: { contents: read }\n    steps:\n';
  return `on: push\npermissions: {}\njobs:\n${job}${indented}`;
}

function isWorkflow(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'jobs' in content;
}

/** `README.md:40` leads back from a finding to its example. */
function nameOf(where: string): string {
  return where.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '');
}

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { workflowExamples } from '../../../.github/scripts/readme/workflow-examples.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { documents, examplesIn } from './markdown.ts';

const written = workflowExamples(documents().flatMap((path) => examplesIn(path))).map((one) => ({
  ...one,
  workflow: parse(one.text) as Workflow,
}));

describe('a workflow of an example', () => {
  test.each(written)('keeps no token in its checkout: $name', ({ workflow }) => {
    const kept = Object.values(workflow.jobs)
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
      .filter((step) => step.with?.['persist-credentials'] !== false);
    expect(kept).toEqual([]);
  });

  test.each(written)('gives several jobs no rights together: $name', ({ workflow }) => {
    if (Object.keys(workflow.jobs).length < 2) return;
    const levels = Object.values((workflow.permissions ?? {}) as Readonly<Record<string, string>>);
    expect(levels).not.toContain('write');
  });

  test('has a name of its own', () => {
    expect(new Set(written.map(({ name }) => name)).size).toBe(written.length);
    expect(written.length).toBeGreaterThan(30);
  });
});

test('steps get a job around them, and what is no workflow is left out', () => {
  const of = (text: string) => workflowExamples([{ where: 'a/README.md:3', language: 'yaml', text }]);
  expect(of('- run: echo "a"\n').map(({ name, text }) => [name, (parse(text) as Workflow).jobs])).toEqual([
    [
      'a-README-md-3.yml',
      {
        job: {
          'runs-on': 'ubuntu-latest',
          permissions: { contents: 'read' },
          steps: [{ run: 'echo "a"' }],
        },
      },
    ],
  ]);
  expect(of('checks: []\n')).toEqual([]);
});

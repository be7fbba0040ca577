import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { HISTORY_ANNOTATION } from '../../../shared/domain/rollout/history.ts';
import { nameCandidate } from '../../../shared/domain/rollout/names.ts';
import { restoreCommand } from '../../../shared/domain/rollout/restore-command.ts';
import { chapterOf, codesIn, examplesIn, read } from './markdown.ts';

const RUNBOOK = '.github/docs/runbook.md';
const lines = examplesIn(RUNBOOK).flatMap(({ text }) => text.trimEnd().split('\n'));

describe('the runbook', () => {
  test('has the line that the plan prints, and finds the history where it is', () => {
    expect(lines).toContain(
      restoreCommand({ project: 'my-project-123', region: 'europe-west1', service: 'shop' }, [
        { revision: 'shop-r2kouhvqdja', percent: 100 },
      ]),
    );
    expect(lines.join('\n')).toContain(`metadata.annotations["${HISTORY_ANNOTATION}"]`);
  });

  test('starts the button as the README makes it', () => {
    const [, file = '', input = ''] = /gh workflow run (\S+) --field (\w+)=/.exec(lines.join('\n')) ?? [];
    const button = examplesIn('README.md').find(({ text }) =>
      text.startsWith(`# .github/workflows/${file}\n`),
    );
    const { on } = parse(button?.text ?? '') as {
      readonly on: { readonly workflow_dispatch: { readonly inputs: object } };
    };
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual([input]);
  });

  test('says of what PagerDuty is told what the actions say', () => {
    const { inputs } = parse(read('action-smoke-rollback/action.yml')) as {
      readonly inputs: { readonly notify_pagerduty_severity: { readonly description: string } };
    };
    const [, severities = ''] =
      /what the conclusion deserves: (.*)$/.exec(inputs.notify_pagerduty_severity.description.trim()) ?? [];
    expect(severities).toMatch(/^`critical`/);
    expect(chapterOf(RUNBOOK, 'Severities')).toContain(severities);
  });

  test('names targets that the button has', () => {
    const { on } = parse(read('.github/workflows/rollback.yml')) as {
      readonly on: {
        readonly workflow_dispatch: { readonly inputs: { readonly target: { readonly options: string[] } } };
      };
    };
    expect(codesIn(chapterOf(RUNBOOK, '2. Restore'))).toEqual(
      expect.arrayContaining(on.workflow_dispatch.inputs.target.options),
    );
  });
});

test('the checklist says how long a name of a service may be', () => {
  const origin = { runId: '1', attempt: '1', commit: 'c0ffee' };
  const [, most = ''] = /Its name has at most (\d+) characters/.exec(read('.github/docs/checklist.md')) ?? [];
  expect(nameCandidate('s'.repeat(Number(most)), origin, {}).ok).toBe(true);
  expect(nameCandidate('s'.repeat(Number(most) + 1), origin, {}).ok).toBe(false);
});

import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { refuse } from '../../../../../shared/domain/errors/refuse.ts';
import { renderFault } from '../../../../../shared/domain/report/fault.ts';

const FOR = { action: 'action-deploy-canary' };
const PROBLEMS = [
  {
    where: '.github/smoke.yml',
    line: 3,
    column: 5,
    message: 'Expected a number, found "x"',
    hint: 'Write 200',
  },
  { where: '.github/smoke.yml', line: 9, column: 1, message: 'Expected a known key, found "staus"' },
];

describe('renderFault', () => {
  test('tells what was wanted, what was found and what to do', () => {
    const error = new ActionError({
      code: 'permission-denied',
      message: 'Expected run.services.update on shop, found that it is missing.',
      hint: 'Grant roles/run.developer',
    });
    const fault = renderFault(error, FOR);
    const sentence =
      'Expected run.services.update on shop, found that it is missing. Grant roles/run.developer';
    expect(fault.failure).toBe(sentence);
    expect(fault.annotations).toEqual([
      { level: 'error', title: 'run-delivery: permission-denied', message: sentence },
    ]);
    expect(
      fault.summary,
    ).toBe(`## action-deploy-canary could not go on: Expected run.services.update on shop, found that it is missing.

**What to do now:** Grant roles/run.developer

Error code: \`permission-denied\`
`);
  });

  test.each([
    ['thrown', refuse('file-invalid', PROBLEMS)],
    ['as they are', PROBLEMS],
  ])('lists every problem of a file at its line and column, %s', (_, error) => {
    const fault = renderFault(error, FOR);
    expect(fault.failure).toBe(`2 problems:
.github/smoke.yml:3:5: Expected a number, found "x". Write 200
.github/smoke.yml:9:1: Expected a known key, found "staus"`);
    expect(fault.annotations).toEqual([
      {
        level: 'error',
        title: 'run-delivery: .github/smoke.yml',
        message: 'Expected a number, found "x". Write 200',
        ...{ file: '.github/smoke.yml', line: 3, column: 5 },
      },
      {
        level: 'error',
        title: 'run-delivery: .github/smoke.yml',
        message: 'Expected a known key, found "staus"',
        ...{ file: '.github/smoke.yml', line: 9, column: 1 },
      },
    ]);
    expect(fault.summary).toBe(`## action-deploy-canary found 2 problems and changed nothing

- .github/smoke.yml:3:5: Expected a number, found "x". Write 200
- .github/smoke.yml:9:1: Expected a known key, found "staus"

Error code: \`file-invalid\`
`);
  });

  test('puts the only problem of a file at its line too', () => {
    const { annotations } = renderFault(refuse('file-invalid', PROBLEMS.slice(0, 1)), FOR);
    expect(annotations).toMatchObject([{ file: '.github/smoke.yml', line: 3, column: 5 }]);
  });

  test('names the input of a problem that has no line', () => {
    const error = refuse('input-invalid', [
      { where: 'image', message: 'Expected an image, found nothing' },
      { where: 'cpu', message: 'Expected a number of CPUs, found "many"', hint: 'Write 1' },
    ]);
    expect(renderFault(error, FOR).annotations.map(({ message }) => message)).toEqual([
      'image: Expected an image, found nothing',
      'cpu: Expected a number of CPUs, found "many". Write 1',
    ]);
  });

  test('lists all of very many problems and annotates as many as GitHub shows', () => {
    const problems = Array.from({ length: 30 }, (_, index) => ({
      where: 'a.yml',
      line: index + 1,
      message: 'Bad',
    }));
    const fault = renderFault(problems, FOR);
    expect(fault.failure.split('\n')).toHaveLength(31);
    expect(fault.annotations).toHaveLength(10);
    expect(fault.annotations.at(-1)?.message).toBe('21 more: see the job summary');
    expect(fault.summary.match(/^- /gm)).toHaveLength(30);
  });

  test('asks for a report of an unknown error, and keeps its stack for the debug log', () => {
    const fault = renderFault(new TypeError('x is undefined', { cause: new Error('deeper') }), FOR);
    expect(fault.failure).toBe(
      'TypeError: x is undefined. This is a fault of run-delivery itself: please report it with this message, and with the log of a run that has debug logging enabled',
    );
    expect(fault.stack).toContain('fault.test.ts');
    expect(fault.stack).toContain('caused by Error: deeper');
    expect(fault.summary + JSON.stringify(fault.annotations)).not.toContain('fault.test.ts');
  });

  test.each([['text'], [undefined], [null], [[]], [{ a: 1 }]])('survives %j being thrown', (thrown) => {
    const fault = renderFault(thrown, FOR);
    expect(fault.annotations).toHaveLength(1);
    expect(fault.stack).toBeUndefined();
  });

  test('shows what a server said and obeys none of it', () => {
    const hostile = '<script> | @org/team\n::error::owned';
    const fault = renderFault(new ActionError({ code: 'internal', message: hostile, hint: hostile }), FOR);
    expect(fault.summary).not.toMatch(/<script>|@org|^\s*::/m);
    expect(fault.failure).not.toMatch(/^\s*::/m);
  });

  test('keeps a very long message whole, but not in the heading', () => {
    const { summary } = renderFault(new ActionError({ code: 'internal', message: 'y'.repeat(5_000) }), FOR);
    expect(summary.split('\n')[0]?.length).toBeLessThan(400);
    expect(summary).toContain('y'.repeat(5_000));
  });
});

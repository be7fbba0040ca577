import { ActionError } from './action-error.ts';
import type { Problem } from './problem.ts';

/** The fault for bad input or a bad file: all of its problems at once, before anything was changed. */
export function refuse(code: 'input-invalid' | 'file-invalid', problems: readonly Problem[]): ActionError {
  const [first] = problems;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  return new ActionError({
    code,
    message: `${first === undefined ? 'The input cannot be used' : problemText(first)}${more}`,
    hint: first?.hint,
    problems,
  });
}

/** `.github/smoke.yml:4:7: Expected …`. */
export function problemText({ where, line, column, message }: Problem): string {
  const place =
    line === undefined ? where : column === undefined ? `${where}:${line}` : `${where}:${line}:${column}`;
  return `${place}: ${message}`;
}

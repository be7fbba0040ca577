import type { LogFields } from '../../ports/log.ts';
import { harmless } from './harmless.ts';
import { type LogFormat, type LogOptions, print, type Severity } from './log-format.ts';

/**
 * Lines for people: chapters that fold, requests behind step debugging. Warnings are plain lines, because the runner
 * shows ten annotations a step and the report chooses them.
 */
export function peopleFormat({ env }: Pick<LogOptions, 'env'>): LogFormat {
  const onRunner = env.GITHUB_ACTIONS === 'true';
  let depth = 0;
  return {
    line: (severity, message, fields) => {
      const text = `${message}${describe(fields)}`;
      if (severity !== 'DEBUG') return print(harmless(`${PREFIX[severity]}${text}`));
      if (onRunner) return (voice) => voice.debug(text);
      return env.RUNNER_DEBUG === '1' ? print(harmless(`debug: ${text}`)) : undefined;
    },
    // The runner folds one level; a chapter inside a chapter is a heading.
    open: (title) => {
      depth += 1;
      return onRunner && depth === 1 ? (voice) => voice.startGroup(title) : print(harmless(title));
    },
    close: () => {
      depth -= 1;
      return onRunner && depth === 0 ? (voice) => voice.endGroup() : undefined;
    },
  };
}

const PREFIX: Readonly<Record<Exclude<Severity, 'DEBUG'>, string>> = {
  INFO: '',
  WARNING: 'Warning: ',
  ERROR: 'Error: ',
};

function describe(fields: LogFields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}=${typeof value === 'string' && /[\s="]/.test(value) ? JSON.stringify(value) : value}`,
    )
    .join('');
}

import type { Clock } from '../../ports/clock.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { LogFields } from '../../ports/log.ts';

/** The part of GitHub's toolkit that a log speaks with. */
export type Voice = Pick<
  typeof import('@actions/core'),
  'info' | 'debug' | 'startGroup' | 'endGroup' | 'setSecret'
>;

export type Say = (voice: Voice) => void;

export type LogOptions = {
  readonly env: Environment;
  readonly clock: Clock;
  /** `json`: one object a line, for machines that read the log. */
  readonly format: 'people' | 'json';
  /** 32 hexadecimal digits that tie the lines of one run together. */
  readonly traceId: string;
  readonly toolkit: { use(say: Say): void };
};

export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/** How a line looks, and how the toolkit is to say it. */
export type LogFormat = {
  readonly line: (severity: Severity, message: string, fields: LogFields) => Say | undefined;
  readonly open: (title: string) => Say | undefined;
  readonly close: () => Say | undefined;
};

export function print(text: string): Say {
  return (voice) => voice.info(text);
}

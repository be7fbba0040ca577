import type { Clock } from '../../ports/clock.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { LogFields } from '../../ports/log.ts';

export type LogOptions = {
  readonly env: Environment;
  readonly clock: Clock;
  /** `json`: one object a line, for machines that read the log. */
  readonly format: 'people' | 'json';
  /** 32 hexadecimal digits that tie the lines of one run together. */
  readonly traceId: string;
  readonly write?: (text: string) => void;
};

export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/** How a line looks, as text ready to be written. */
export type LogFormat = {
  readonly line: (severity: Severity, message: string, fields: LogFields) => string | undefined;
  readonly open: (title: string) => string | undefined;
  readonly close: () => string | undefined;
};

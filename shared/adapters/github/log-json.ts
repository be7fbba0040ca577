import { type LogFormat, type LogOptions, print } from './log-format.ts';

/** One JSON object a line, with the keys that Cloud Logging and most collectors know. */
export function jsonFormat({ clock, traceId }: Pick<LogOptions, 'clock' | 'traceId'>): LogFormat {
  const chapters: string[] = [];
  return {
    line: (severity, message, fields) =>
      print(
        JSON.stringify({
          severity,
          time: new Date(clock.now()).toISOString(),
          trace: traceId,
          ...(chapters.length === 0 ? {} : { chapter: chapters.join(' > ') }),
          message,
          ...(Object.keys(fields).length === 0 ? {} : { fields }),
        }),
      ),
    open: (title) => {
      chapters.push(title);
      return undefined;
    },
    close: () => {
      chapters.pop();
      return undefined;
    },
  };
}

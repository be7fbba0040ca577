import type { Log, LogFields } from '../../ports/log.ts';
import type { LogOptions, Say, Severity } from './log-format.ts';
import { jsonFormat } from './log-json.ts';
import { peopleFormat } from './log-people.ts';
import { makeMask } from './mask.ts';

/** The log of a step. Whatever was masked appears nowhere, on a runner or off it. */
export function makeLog(options: LogOptions): Log {
  const format = options.format === 'json' ? jsonFormat(options) : peopleFormat(options);
  const secrets = makeMask();
  const put = (say: Say | undefined): void => {
    if (say !== undefined) options.toolkit.use(say);
  };
  const say =
    (severity: Severity) =>
    (message: string, fields: LogFields = {}) =>
      put(format.line(severity, secrets.hide(message), hideIn(fields, secrets.hide)));

  return {
    debug: say('DEBUG'),
    info: say('INFO'),
    warning: say('WARNING'),
    error: say('ERROR'),
    group: async (title, work) => {
      put(format.open(secrets.hide(title)));
      try {
        return await work();
      } finally {
        put(format.close());
      }
    },
    mask: (secret) => {
      if (secret.trim() === '') return;
      secrets.add(secret);
      // Off a runner nobody obeys the command, and it would show what it hides.
      if (options.env.GITHUB_ACTIONS === 'true') put((voice) => voice.setSecret(secret));
    },
  };
}

function hideIn(fields: LogFields, hide: (text: string) => string): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? hide(value) : value]),
  );
}

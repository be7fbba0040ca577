import { closest } from 'fastest-levenshtein';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { err, ok, type Result } from '../../shared/domain/errors/problem.ts';
import type { EmulatorOptions } from './start.ts';

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'start'; readonly options: EmulatorOptions; readonly exitWithStdin: boolean };

type Flag = { readonly value: string; readonly about: string };

const FLAGS: Readonly<Record<string, Flag>> = {
  port: { value: 'N', about: 'port of the APIs (any free one)' },
  images: { value: 'FILE', about: 'image catalogue in YAML (the one of the demo)' },
  'metrics-interval': { value: 'TIME', about: 'how often Monitoring samples (60s)' },
  'metrics-delay': { value: 'TIME', about: 'how long a sample stays invisible (180s)' },
  'operation-delay': { value: 'TIME', about: 'least time an operation takes (1s)' },
  'start-timeout': { value: 'TIME', about: 'time in which a container must listen (30s)' },
  'request-timeout': { value: 'TIME', about: 'time in which a container must answer (300s)' },
  'exit-with-stdin': { value: '', about: 'stop when standard input ends' },
  help: { value: '', about: 'show this' },
};

/** Reads the arguments, or throws ActionError with all that is wrong with them. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const [flag = '', inline] = splitOnce(args[index] ?? '');
    const known = FLAGS[flag.replace(/^--/, '')];
    if (known === undefined || !flag.startsWith('--')) problems.push(unknownFlag(flag));
    else if (known.value === '') values.set(flag, 'true');
    else {
      const next = args[index + 1];
      const value = inline ?? (next?.startsWith('--') ? undefined : next);
      if (inline === undefined && value !== undefined) index += 1;
      if (value === undefined) problems.push(`${flag} needs a value: ${flag} ${known.value}`);
      else values.set(flag, value);
    }
  }
  if (values.has('--help')) return { kind: 'help' };
  const options = readOptions(values, problems);
  if (problems.length === 0)
    return { kind: 'start', options, exitWithStdin: values.has('--exit-with-stdin') };
  throw new ActionError({ code: 'input-invalid', message: problems.join('\n'), hint: 'See --help.' });
}

/** What --help prints. */
export function helpText(): string {
  const lines = Object.entries(FLAGS).map(
    ([name, { value, about }]) => `  ${`--${name}${value === '' ? '' : ` ${value}`}`.padEnd(26)}${about}`,
  );
  return [
    'Google Cloud and GitHub on loopback, as far as the actions use them.',
    '',
    'npm run emulator -- [flags]',
    '',
    ...lines,
    '',
    'Prints one line of JSON, {"env": {...}}, with the variables to export, when it is ready.',
    'GET /_emulator/state shows what stands, GET /_emulator/requests what was asked,',
    'POST /_emulator/faults orders a fault.',
  ].join('\n');
}

function readOptions(values: ReadonlyMap<string, string>, problems: string[]): EmulatorOptions {
  const read = <T>(flag: string, parse: (flag: string, text: string) => Result<T, string>): T | undefined => {
    const text = values.get(flag);
    const parsed = text === undefined ? undefined : parse(flag, text);
    if (parsed?.ok === false) problems.push(parsed.error);
    return parsed?.ok ? parsed.value : undefined;
  };
  const interval = read('--metrics-interval', time);
  if (interval === 0) problems.push('--metrics-interval must be above zero.');
  return defined({
    port: read('--port', port),
    images: values.get('--images'),
    metricsIntervalMs: interval,
    metricsDelayMs: read('--metrics-delay', time),
    operationDelayMs: read('--operation-delay', time),
    startTimeoutMs: read('--start-timeout', time),
    requestTimeoutMs: read('--request-timeout', time),
  });
}

function port(flag: string, text: string): Result<number, string> {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number <= 65_535 ? ok(number) : err(`${flag} must be a number from 0 to 65535, got '${text}'.`);
}

function time(flag: string, text: string): Result<number, string> {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text);
  const unit = { ms: 1, s: 1000, m: 60_000 }[parts?.[2] ?? ''];
  if (parts === null || unit === undefined)
    return err(`${flag} must be a time such as 500ms, 60s or 3m, got '${text}'.`);
  return ok(Number(parts[1]) * unit);
}

function unknownFlag(flag: string): string {
  const name = closest(flag.replace(/^-*/, ''), Object.keys(FLAGS));
  return `Unknown argument '${flag}'. Did you mean '--${name}'?`;
}

function splitOnce(argument: string): readonly [string, string?] {
  const at = argument.indexOf('=');
  return at < 0 ? [argument] : [argument.slice(0, at), argument.slice(at + 1)];
}

function defined<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

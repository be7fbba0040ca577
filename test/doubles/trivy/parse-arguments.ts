import { ALIASES, FLAGS, type FlagKind, GLOBAL_FLAGS, SHORTHANDS, VALUES } from './flags.ts';

export type Call = {
  readonly command: string;
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly targets: readonly string[];
};

/** Reads arguments as cobra does, and refuses what the real Trivy refuses. Throws the text that it would print. */
export function parseArguments(args: readonly string[]): Call {
  const [first = ''] = args;
  if (first === '--version' || first === '-v') return { command: 'version', flags: new Map(), targets: [] };
  const command = ALIASES[first] ?? first;
  if (!(command in FLAGS)) throw new Error(`unknown command "${first}" for "trivy"`);
  const flags = new Map<string, string[]>();
  const targets: string[] = [];
  const rest = [...args.slice(1)];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      targets.push(...rest.splice(0));
    } else if (!word.startsWith('-') || word === '-') {
      targets.push(word);
    } else {
      const { name, kind, attached } = flagOf(word, command);
      const value = attached ?? (kind === 'bool' ? 'true' : rest.shift());
      if (value === undefined) throw new Error(`flag needs an argument: --${name}`);
      flags.set(name, [...(flags.get(name) ?? []), ...checked(name, kind, value)]);
    }
  }
  return { command, flags, targets: withTargets(command, targets, flags) };
}

function flagOf(word: string, command: string) {
  const [, long, short, attached] = /^(?:--([^=]+)|-([^=]+))(?:=(.*))?$/s.exec(word) ?? [];
  const name = long ?? SHORTHANDS[short ?? ''];
  if (name === undefined) throw new Error(`unknown shorthand flag: '${short}' in ${word}`);
  for (const table of [FLAGS[command] ?? {}, GLOBAL_FLAGS])
    for (const [kind, names] of Object.entries(table))
      if (names.includes(name)) return { name, kind: kind as FlagKind, attached };
  throw new Error(`unknown flag: --${name}`);
}

function checked(name: string, kind: FlagKind, value: string): readonly string[] {
  const wrong = (why: string) => new Error(`invalid argument "${value}" for "--${name}" flag: ${why}`);
  if (kind === 'int' && !/^-?\d+$/.test(value)) throw wrong('parse error');
  if (kind === 'bool' && !/^(true|false)$/.test(value)) throw wrong('parse error');
  if (kind === 'duration' && !/^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/.test(value))
    throw wrong('time: invalid duration');
  const values = kind === 'strings' ? fieldsOf(value) : [value];
  const allowed = VALUES[name];
  for (const one of values)
    if (allowed !== undefined && !allowed.includes(one))
      throw new Error(`invalid argument "${one}" for "--${name}" flag`);
  return values;
}

/** One line of CSV. */
function fieldsOf(line: string): readonly string[] {
  const fields = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return fields
    .filter((field, index) => field !== '' || index < fields.length - 1)
    .map((field) => field.replace(/,$/, ''))
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}

function withTargets(command: string, targets: readonly string[], flags: ReadonlyMap<string, unknown>) {
  const none = command === 'version' || flags.has('download-db-only') || flags.has('download-java-db-only');
  if (none && command === 'version' && targets.length > 0)
    throw new Error(`unknown command "${targets[0]}" for "trivy version"`);
  if (!none && targets.length === 0) throw new Error('Require at least 1 argument');
  if (targets.length > 1) throw new Error('multiple targets cannot be specified');
  return targets;
}

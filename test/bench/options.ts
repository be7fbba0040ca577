import { parseArgs } from 'node:util';

/** What can be measured by itself. */
export const PARTS = [
  'sizes',
  'start-up',
  'side-by-side',
  'suite',
  'growth',
  'calls',
  'looks',
  'gate',
  'scanners',
  'policies',
  'validate',
] as const;
export type Part = (typeof PARTS)[number];

export type Options = {
  readonly help: boolean;
  /** How often each thing is done where the part has no number of its own. */
  readonly rounds: number | undefined;
  readonly only: readonly Part[];
  /** A checkout whose bundles are measured in place of the committed ones. */
  readonly dist: string | undefined;
  /** Keep table and plots in the docs. */
  readonly write: boolean;
};

export const HELP = `npm run bench -- [options]

  --only PARTS     of ${PARTS.join(', ')}; parted by commas (all)
  --rounds N       how often each thing is done (7 side by side, 11 for start-up and suite, 9 for growth, 5 for looks, gate and policies, 3 for scanners and validate)
  --dist FOLDER    a checkout whose action-*/dist are measured (this one)
  --write          write .github/BENCHMARKS.md and its plots; needs all parts
  --help           show this`;

/** Reads the arguments; throws an error whose message is for people. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ help: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
      ...{ rounds: { type: 'string' }, only: { type: 'string' }, dist: { type: 'string' } },
    },
  });
  const only = partsOf(values.only);
  if (values.write && values.only !== undefined)
    throw new Error('--write keeps the whole table: leave out --only');
  if (values.write && values.dist !== undefined)
    throw new Error('--write keeps the figures of the committed bundles: leave out --dist');
  return {
    ...{ help: values.help, write: values.write, only, dist: values.dist },
    rounds: values.rounds === undefined ? undefined : roundsOf(values.rounds),
  };
}

function partsOf(text: string | undefined): readonly Part[] {
  if (text === undefined) return PARTS;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0) throw new Error(`--only knows ${PARTS.join(', ')}; found ${unknown.join(', ')}`);
  return names.filter(isPart);
}

function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}

function roundsOf(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--rounds needs a whole number of at least 1, found ${text}`);
  return Number(text);
}

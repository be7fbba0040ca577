import { parseArgs } from 'node:util';

export type Options = {
  readonly help: boolean;
  readonly runs: number;
  readonly seed: number;
  /** Keep tables and pictures in the docs. */
  readonly write: boolean;
};

export const HELP = `npm run simulate -- judge [options]

  --runs N    rollouts for each number (2000)
  --seed N    where the random numbers begin (1)
  --write     write .github/SIMULATION.md and .github/simulation/*.svg
  --help      show this`;

/** Reads the arguments; throws an error whose message is for people. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [what, ...more] = positionals;
  if (!values.help && (what !== 'judge' || more.length > 0))
    throw new Error(
      `Expected judge, the one thing that can be simulated; found ${positionals.join(' ') || 'nothing'}`,
    );
  return {
    ...{ help: values.help, write: values.write },
    ...{ runs: wholeOf('--runs', values.runs, 1), seed: wholeOf('--seed', values.seed, 0) },
  };
}

function wholeOf(name: string, text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new Error(`${name} needs a whole number of at least ${least}, found ${text}`);
  return Number(text);
}

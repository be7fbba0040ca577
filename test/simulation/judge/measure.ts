import { measure } from './measurements.ts';

/** A process of its own for the tests: the sandbox that tests run in makes arithmetic five times as slow. */
const [runs = 0, rollouts = 0, seed = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(measure(runs, rollouts, seed)));

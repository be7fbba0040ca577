import { relative } from 'node:path';
import sequencer from '@jest/test-sequencer';

/** Its types are those of the CommonJS file: what an ES module imports is the class itself. */
const Sequencer = sequencer as unknown as typeof sequencer.default;

type Tests = Parameters<InstanceType<typeof sequencer.default>['sort']>[0];

/** A fresh clone knows no durations, and a long file that starts last keeps one core busy while the others rest. */
const LONG = [
  /^test\/e2e\/gcloud\//,
  /^test\/e2e\//,
  /\/exploration-of-/,
  /^test\/unit\/toolchain\/build\./,
  /\/reconcile-walks\./,
  /^test\/unit\/emulators\/start\//,
];

/** Long files first, each kind in jest's own order. */
export default class LongFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const sorted = await super.sort(tests);
    return [...sorted].sort((one, other) => rank(one.path) - rank(other.path));
  }
}

function rank(path: string): number {
  const name = relative(process.cwd(), path).replaceAll('\\', '/');
  const found = LONG.findIndex((pattern) => pattern.test(name));
  return found < 0 ? LONG.length : found;
}

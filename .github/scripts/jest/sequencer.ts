import { relative } from 'node:path';
import sequencer from '@jest/test-sequencer';

/** Its types are those of the CommonJS file: what an ES module imports is the class itself. */
const Sequencer = sequencer as unknown as typeof sequencer.default;

type Tests = Parameters<InstanceType<typeof sequencer.default>['sort']>[0];

/** Files that start processes and mostly wait for them. */
const WAITING = /^test\/(e2e|unit\/emulators\/start|unit\/conformance|unit\/toolchain\/build)/;
/** Files that compute for seconds. */
const COMPUTING = /\/(exploration-of-|reconcile-walks|summary-hostile)/;

/**
 * Waiting files are spread among the others, so that one worker computes while the other waits: side by side they
 * would fill the machine with processes. Long ones never come last, where they would keep one core busy alone.
 */
export default class Spread extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const sorted = await super.sort(tests);
    const waiting = sorted.filter(({ path }) => WAITING.test(nameOf(path)));
    const others = sorted.filter(({ path }) => !WAITING.test(nameOf(path)));
    const computing = others.filter(({ path }) => COMPUTING.test(nameOf(path)));
    const rest = others.filter(({ path }) => !COMPUTING.test(nameOf(path)));
    return spread(waiting, [...computing, ...rest]);
  }
}

/** One of the first list at the head of each of as many equal parts of the second. */
function spread<T>(few: readonly T[], many: readonly T[]): T[] {
  const size = Math.ceil(many.length / Math.max(1, few.length));
  const parts = few.flatMap((one, index) => [one, ...many.slice(index * size, (index + 1) * size)]);
  return [...parts, ...many.slice(few.length * size)];
}

function nameOf(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}

import { randomBytes } from 'node:crypto';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { helpText, parseArguments } from './arguments.ts';
import { compareFiles, conform } from './conformance.ts';
import { listLines } from './render.ts';
import { script } from './script.ts';
import { emulatorSide, googleSide } from './sides.ts';

/** `npm run conformance`: does the emulator, or Google itself, answer as this suite believes that Google does? */
const sameKeyMs = 500;
const interrupt = new AbortController();
const say = (line: string) => console.log(line);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (interrupt.signal.aborted) process.exitCode = 130;
  else if (error instanceof ActionError) {
    console.error([error.message, error.hint].filter((text) => text !== undefined).join('\n'));
    process.exitCode = 2;
  } else throw error;
}

async function main(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv);
  if (args.mode !== 'run') {
    for (const line of args.mode === 'help' ? [helpText()] : listLines(script)) say(line);
    return 0;
  }
  const [left, right] = args.compare;
  if (left !== undefined && right !== undefined) return compareFiles(left, right, say);
  stopOnSignals();
  const side = await (args.sandbox ? googleSide(args, args.sandbox, process.env) : emulatorSide(args));
  try {
    const id = randomBytes(3).toString('hex');
    return (await conform({ args, side, id, say, signal: interrupt.signal })).exitCode;
  } finally {
    await side.close();
  }
}

/** The first Ctrl-C ends the run and deletes what it made, a later one ends the process. */
function stopOnSignals(): void {
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes on what the terminal has sent already: the same Ctrl-C arrives twice.
      if (interrupt.signal.aborted && performance.now() - first < sameKeyMs) return;
      if (interrupt.signal.aborted) process.exit(130);
      first = performance.now();
      console.error('Interrupted: deleting what was made. Once more ends at once and leaves it.');
      interrupt.abort();
    });
  }
}

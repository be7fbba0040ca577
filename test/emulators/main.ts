import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { helpText, parseCommandLine } from './command-line.ts';
import { type EmulatorOptions, startEmulator } from './start.ts';

try {
  const commandLine = parseCommandLine(process.argv.slice(2));
  if (commandLine.kind === 'help') console.log(helpText());
  else await run(commandLine.options, commandLine.exitWithStdin);
} catch (error) {
  if (!(error instanceof ActionError)) throw error;
  console.error([error.message, error.hint].filter((text) => text !== undefined).join('\n'));
  process.exitCode = 2;
}

async function run(options: EmulatorOptions, exitWithStdin: boolean): Promise<void> {
  const emulator = await startEmulator(options).catch(portTaken);
  const stop = once(async () => {
    await emulator.close();
    process.exit(0);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (exitWithStdin) process.stdin.resume().once('close', stop);
  console.log(JSON.stringify({ env: emulator.env }));
}

function portTaken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  throw new ActionError({
    code: 'input-invalid',
    message: `Wanted to listen on the port of --port, found it taken: ${error.message}`,
    hint: 'Choose another one, or leave --port out to get a free one.',
    cause: error,
  });
}

function once(work: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    // Asked again while it stops: at once. What is left is ended by the reaper.
    if (begun) process.exit(1);
    begun = true;
    void work();
  };
}

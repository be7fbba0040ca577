import { createReadStream } from 'node:fs';
import type { Entry } from './entry.ts';

/** Reads a tar.gz from front to back. Its reader gives contents and writes nothing. */
export async function readTar(archive: string, entry: Entry): Promise<void> {
  // Few jobs download a tool.
  const { Parser } = await import('tar');
  const ended = Promise.withResolvers<void>();
  const orAbort = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      parser.abort(error as Error);
    }
  };
  const parser = new Parser({
    strict: true,
    onReadEntry: (read) => {
      if (!entry.isNamed(read.path)) return read.resume();
      orAbort(() => entry.start(REGULAR.has(read.type)));
      read.on('data', (chunk: Buffer) => orAbort(() => entry.take(chunk)));
    },
  });
  parser.on('end', ended.resolve);
  parser.on('error', ended.reject);
  const source = createReadStream(archive);
  source.on('error', ended.reject);
  source.on('data', (chunk) => {
    if (parser.write(chunk)) return;
    source.pause();
    parser.once('drain', () => source.resume());
  });
  source.on('end', () => parser.end());
  await ended.promise.finally(() => source.destroy());
}

const REGULAR: ReadonlySet<string> = new Set(['File', 'OldFile', 'ContiguousFile']);

import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What a stream has said, as far as the limit lets it be kept. */
export type Output = {
  readonly closed: Promise<void>;
  text(): string;
  /** Stops reading, whoever still holds the other end. */
  cut(): void;
};

/** Keeps the bytes up to the limit and tells whole lines as they come; a character may arrive in two pieces. */
export function takeOutput(
  stream: Readable,
  maxBytes: number,
  tooLarge: () => void,
  told: (line: string) => void,
): Output {
  const chunks: Buffer[] = [];
  let size = 0;
  const lines = makeLines(told);
  const closed = Promise.withResolvers<void>();
  stream.on('data', (chunk: Buffer) => {
    const kept = chunk.subarray(0, Math.max(0, maxBytes - size));
    size += chunk.length;
    if (kept.length > 0) {
      chunks.push(kept);
      lines.write(kept);
    }
    if (size > maxBytes) tooLarge();
  });
  // A pipe that breaks has said all that it will say.
  stream.on('error', () => {});
  stream.once('close', () => {
    lines.end();
    closed.resolve();
  });
  return {
    closed: closed.promise,
    text: () => Buffer.concat(chunks).toString('utf8'),
    cut: () => stream.destroy(),
  };
}

function makeLines(told: (line: string) => void): { write(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  const tell = (text: string): void => {
    const lines = text.split('\n');
    // Only the newest piece is searched, so that a report of one line is not read again with every chunk.
    lines[0] = pending + lines[0];
    pending = lines.pop() ?? '';
    for (const line of lines) told(line.replace(/\r$/, ''));
  };
  return {
    write: (chunk) => tell(decoder.write(chunk)),
    end: () => {
      tell(decoder.end());
      if (pending !== '') told(pending);
    },
  };
}

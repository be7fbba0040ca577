import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range from which systems take the ports of outgoing connections: a port that is free now
// is not taken by one of them before the container listens on it.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const handedOut = new Set<number>();

/** A loopback port for a container that is about to start, never the same for two of them. */
export async function takeFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    if (await isFree(port)) return port;
    handedOut.delete(port);
  }
}

/** Once its container is gone. */
export function giveBackPort(port: number): void {
  handedOut.delete(port);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

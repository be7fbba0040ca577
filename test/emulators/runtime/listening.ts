import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_LOOK_MS = 5;
const BETWEEN_LOOKS_MS = 10;

/** The TCP startup probe: true as soon as something listens on the port, false when the signal says to give up. */
export async function waitUntilListening(port: number, giveUp: AbortSignal): Promise<boolean> {
  for (let wait = FIRST_LOOK_MS; !giveUp.aborted; wait = BETWEEN_LOOKS_MS) {
    await pause(wait, undefined, { signal: giveUp }).catch(() => undefined);
    if (!giveUp.aborted && (await accepts(port))) return true;
  }
  return false;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

import type { Random } from '../ports/random.ts';

/** Jitter needs no secrecy, so the engine's own generator serves. */
export const systemRandom: Random = () => Math.random();

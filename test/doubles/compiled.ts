import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One step calls a double of a tool many times: it is read and compiled once, not anew by each call. */
export const COMPILED = join(tmpdir(), 'run-delivery-doubles');

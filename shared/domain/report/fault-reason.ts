import { renderFault } from './fault.ts';
import { inertLine, shorten } from './plain.ts';

const LONGEST = 1_000;

/** A fault in one line, for an output that otherwise says why a verdict is what it is. */
export function faultReason(error: unknown, action: string): string {
  const { failure } = renderFault(error, { action });
  return shorten(inertLine(failure.replace(/:\n/, ': ').replaceAll('\n', '; ')), LONGEST);
}

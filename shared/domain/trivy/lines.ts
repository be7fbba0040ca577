import type { FindingPlace } from '../findings/finding.ts';
import { type JsonObject, numberAt } from '../json/json.ts';

/** The first and last line of an entry that has them. */
export function linesOf(value: JsonObject): Omit<FindingPlace, 'path'> | undefined {
  const startLine = numberAt(value, 'StartLine');
  if (startLine === undefined || startLine < 1) return undefined;
  const endLine = numberAt(value, 'EndLine');
  return endLine === undefined || endLine < startLine ? { startLine } : { startLine, endLine };
}

import type { Severity } from '../findings/severity.ts';
import { type JsonObject, stringAt } from '../json/json.ts';

const WORDS: ReadonlyMap<string, Severity> = new Map([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
]);

/** How grave Trivy finds it, whatever sort of finding it is. */
export const severityOf = (finding: JsonObject): Severity =>
  WORDS.get(stringAt(finding, 'Severity') ?? '') ?? 'unknown';

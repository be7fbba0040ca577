import type { Severity } from '../../../../shared/domain/findings/severity.ts';
import {
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';

const WORDS: ReadonlyMap<string, Severity> = new Map([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
]);

export const severityOf = (finding: JsonObject): Severity =>
  WORDS.get(stringAt(finding, 'Severity') ?? '') ?? 'unknown';

/** The base score of the source that gave the severity, else of the first one that people trust; version 4 before 3, never 2. */
export function scoreOf(vulnerability: JsonObject): number | undefined {
  const scores = objectAt(vulnerability, 'CVSS');
  const own = stringAt(vulnerability, 'SeveritySource') ?? '';
  const order = [own, 'nvd', 'ghsa', 'redhat', ...Object.keys(scores).sort()];
  for (const source of order) {
    const given = scores[source];
    const score = isObject(given) ? (numberAt(given, 'V40Score') ?? numberAt(given, 'V3Score')) : undefined;
    if (score !== undefined && score > 0 && score <= 10) return score;
  }
  return undefined;
}

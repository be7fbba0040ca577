import {
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';

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

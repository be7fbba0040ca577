import type { Severity } from '../../../../shared/domain/findings/severity.ts';

/** The words of registries and databases: GitHub says `moderate` where CVSS says `medium`. */
export function severityOfWord(word: string | undefined): Severity {
  switch (word?.toLowerCase()) {
    case 'critical':
      return 'critical';
    case 'high':
      return 'high';
    case 'moderate':
    case 'medium':
      return 'medium';
    case 'low':
      return 'low';
    case 'info':
    case 'none':
      return 'info';
    default:
      return 'unknown';
  }
}

/** The bands of CVSS 3 and 4. A score of 0 says that there is none. */
export function severityOfScore(score: number | undefined): Severity {
  if (score === undefined || !(score > 0)) return 'unknown';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

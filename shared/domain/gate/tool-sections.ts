import type { ExceptionBounds } from '../findings/exceptions/exception.ts';
import type { FindingRules } from '../findings/finding-rules.ts';
import { type AllowedGap, DEFAULT_POLICY, type ScannerPolicy } from './policy.ts';
import type { PolicyFile, ScannerEntry } from './policy-file.ts';
import type { PolicyReader } from './policy-reader.ts';

type Section = Readonly<Record<string, ScannerEntry>> | undefined;

/** What holds for one tool alone, under the key of the file that names the tools. */
export function toolPolicies(
  key: 'scanners' | 'steps',
  section: Section,
  reader: PolicyReader,
): Readonly<Record<string, ScannerPolicy>> {
  return Object.fromEntries(
    Object.entries(section ?? {}).map(([name, entry]) => [
      name,
      { required: entry.required ?? false, allowedGaps: allowedGaps([key, name, 'gaps'], entry, reader) },
    ]),
  );
}

function allowedGaps(
  at: readonly string[],
  { gaps = [] }: ScannerEntry,
  reader: PolicyReader,
): readonly AllowedGap[] {
  // Not map: an entry that the schema refused is a hole, and stays out.
  return gaps.flatMap(({ kind, reason, expires }, index): readonly AllowedGap[] => {
    if (expires !== undefined) reader.day(expires, [...at, index, 'expires']);
    return [{ kind, reason, ...(expires !== undefined && { expires }) }];
  });
}

/** Only of those tools that have limits of their own. */
export function toolLimits(section: Section): FindingRules['toolLimits'] {
  const limited = Object.entries(section ?? {}).flatMap(([name, { limits }]) =>
    limits === undefined ? [] : [[name, limits] as const],
  );
  return Object.fromEntries(limited);
}

export function boundsOf(days: PolicyFile['exception_days']): ExceptionBounds {
  const { maxDays, warningDays } = DEFAULT_POLICY.exceptionBounds;
  return { maxDays: days?.maximum ?? maxDays, warningDays: days?.warning ?? warningDays };
}

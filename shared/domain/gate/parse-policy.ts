import { err, ok, type Result } from '../errors/problem.ts';
import type { ExceptionBounds } from '../findings/exceptions/exception.ts';
import type { FindingRules } from '../findings/finding-rules.ts';
import { parseDuration } from '../text/duration.ts';
import { inOrder } from '../yaml/in-order.ts';
import { parseImageSize } from './image-size.ts';
import { openPolicy } from './open-policy.ts';
import { type AllowedGap, DEFAULT_POLICY, type Policy, type ScannerPolicy } from './policy.ts';
import type { PolicyFile, ScannerEntry } from './policy-file.ts';
import { PolicyReader } from './policy-reader.ts';

/** Reads security-gate.yml. An empty file means the defaults; every problem of the file comes at once, with its line and column. */
export function parsePolicy(text: string, path: string, nowMs: number): Result<Policy> {
  const opened = openPolicy(text, path);
  if (!opened.ok) return opened;
  const { value, problems } = opened.value;
  const exceptionBounds = boundsOf(value);
  const reader = new PolicyReader(opened.value, path, exceptionBounds, nowMs);
  const defaults = DEFAULT_POLICY;
  const scanners = Object.entries(value.scanners ?? {});
  const maxAge = value.database_max_age ?? '';
  const maxSize = value.hygiene?.max_image_size ?? '';
  const known = value.known === undefined ? undefined : reader.path(value.known, ['known']);
  const policy: Policy = {
    limits: { ...defaults.limits, ...value.limits },
    toolLimits: toolLimits(scanners),
    unknownSeverity: value.unknown_severity ?? defaults.unknownSeverity,
    fixableOnly: value.fixable_only ?? defaults.fixableOnly,
    exceptions: [
      ...(value.exceptions ?? []).flatMap((entry, index) => reader.exception(entry, ['exceptions', index])),
      ...(value.hygiene?.off ?? []).flatMap((entry, index) =>
        reader.ruleOff(entry, ['hygiene', 'off', index]),
      ),
    ],
    exceptionBounds,
    scanners: Object.fromEntries(scanners.map(([name, entry]) => [name, scannerPolicy(name, entry, reader)])),
    inconclusive: value.inconclusive ?? defaults.inconclusive,
    imports: (value.imports ?? []).flatMap((entry, index) => reader.importedFile(entry, ['imports', index])),
    ...(known !== undefined && { known }),
    databaseMaxAgeMs:
      (maxAge && reader.take(parseDuration(maxAge, { minMs: 3_600_000 }), ['database_max_age'])) ||
      defaults.databaseMaxAgeMs,
    hygiene: {
      maxImageBytes:
        (maxSize && reader.take(parseImageSize(maxSize), ['hygiene', 'max_image_size'])) ||
        defaults.hygiene.maxImageBytes,
    },
  };
  const all = [...problems, ...reader.problems];
  return all.length > 0 ? err(inOrder(all)) : ok(policy);
}

function boundsOf({ exception_days: days }: PolicyFile): ExceptionBounds {
  const { maxDays, warningDays } = DEFAULT_POLICY.exceptionBounds;
  return { maxDays: days?.maximum ?? maxDays, warningDays: days?.warning ?? warningDays };
}

function toolLimits(scanners: readonly (readonly [string, ScannerEntry])[]): FindingRules['toolLimits'] {
  const limited = scanners.flatMap(([name, { limits }]) =>
    limits === undefined ? [] : [[name, limits] as const],
  );
  return Object.fromEntries(limited);
}

function scannerPolicy(name: string, entry: ScannerEntry, reader: PolicyReader): ScannerPolicy {
  const allowedGaps = (entry.gaps ?? []).flatMap(
    ({ kind, reason, expires }, index): readonly AllowedGap[] => {
      if (expires !== undefined) reader.day(expires, ['scanners', name, 'gaps', index, 'expires']);
      return [{ kind, reason, ...(expires !== undefined && { expires }) }];
    },
  );
  return { required: entry.required ?? false, allowedGaps };
}

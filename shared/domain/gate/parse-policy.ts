import schema from '../../schemas/security-gate.v1.json' with { type: 'json' };
import { err, ok, type Result } from '../errors/problem.ts';
import { parseDuration } from '../text/duration.ts';
import { inOrder } from '../yaml/in-order.ts';
import { parseImageSize } from './image-size.ts';
import { openPolicy } from './open-policy.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import type { PolicyFile } from './policy-file.ts';
import { PolicyReader } from './policy-reader.ts';
import { boundsOf, toolLimits, toolPolicies } from './tool-sections.ts';

/** Reads security-gate.yml. An empty file means the defaults; every problem of the file comes at once, with its line and column. */
export function parsePolicy(text: string, path: string, nowMs: number): Result<Policy> {
  const opened = openPolicy<PolicyFile>(text, path, schema);
  if (!opened.ok) return opened;
  const { value, problems } = opened.value;
  const exceptionBounds = boundsOf(value.exception_days);
  const reader = new PolicyReader(opened.value, path, exceptionBounds, nowMs);
  const defaults = DEFAULT_POLICY;
  const maxAge = value.database_max_age ?? '';
  const maxSize = value.hygiene?.max_image_size ?? '';
  const known = value.known === undefined ? undefined : reader.path(value.known, ['known']);
  const policy: Policy = {
    limits: { ...defaults.limits, ...value.limits },
    toolLimits: toolLimits(value.scanners),
    unknownSeverity: value.unknown_severity ?? defaults.unknownSeverity,
    fixableOnly: value.fixable_only ?? defaults.fixableOnly,
    exceptions: [
      ...(value.exceptions ?? []).flatMap((entry, index) => reader.exception(entry, ['exceptions', index])),
      ...(value.hygiene?.off ?? []).flatMap((entry, index) =>
        reader.ruleOff(entry, 'hygiene', ['hygiene', 'off', index]),
      ),
    ],
    exceptionBounds,
    scanners: toolPolicies('scanners', value.scanners, reader),
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

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byText } from '../findings/text-order.ts';
import { canonicalJson } from '../json/canonical.ts';
import type { Json } from '../json/json.ts';
import type { Policy } from './policy.ts';

/**
 * SHA-256 of what judges: equal for two files that differ in comments, order, places of their lines or in spelling out a default.
 * Imported entries count as exceptions, so `withImports` comes first.
 */
export function policyHash(policy: Policy): string {
  const { imports: _, exceptions, scanners, fixableOnly, ...rest } = policy;
  const canonical = {
    ...rest,
    fixableOnly: [...fixableOnly].sort(byText),
    exceptions: sorted(exceptions.map(({ source: _where, ...exception }) => exception)),
    scanners: Object.fromEntries(
      Object.entries(scanners)
        .filter(([, { required, allowedGaps }]) => required || allowedGaps.length > 0)
        .map(([name, { required, allowedGaps }]) => [name, { required, allowedGaps: sorted(allowedGaps) }]),
    ),
    toolLimits: Object.fromEntries(
      Object.entries(policy.toolLimits).filter(([, limits]) => Object.keys(limits).length > 0),
    ),
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(canonical as Json))));
}

function sorted(values: readonly object[]): readonly Json[] {
  return values
    .map((value) => canonicalJson(value as Json))
    .sort(byText)
    .map((text) => JSON.parse(text) as Json);
}

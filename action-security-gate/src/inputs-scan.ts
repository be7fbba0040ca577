import { ok, type Result } from '../../shared/domain/errors/problem.ts';
import { SCANNERS, type ScannerName } from '../../shared/domain/gate/scanner.ts';
import type { InputTable } from '../../shared/domain/inputs/input.ts';
import { anyText, optional, withDefault } from '../../shared/domain/inputs/input.ts';
import { parseTools } from '../../shared/domain/inputs/tools-input.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { expected } from '../../shared/domain/text/expected.ts';
import { formatImageReference, parseImageReference } from '../../shared/domain/text/image-reference.ts';
import { parseInnerPath } from '../../shared/domain/text/inner-path.ts';
import { parseList } from '../../shared/domain/text/list.ts';
import { wordsOf } from '../../shared/domain/text/words.ts';

/** What is scanned, and with what. */
export const SCAN_INPUTS = {
  scanners: withDefault(parseScanners, 'auto'),
  working_directory: withDefault(parseInnerPath, '.'),
  image: optional(parseImage),
  dockerfile: optional(parseInnerPath),
  sbom: optional(parseInnerPath),
  trivy_scanners: withDefault(wordsOf('vuln', 'secret', 'misconfig', 'license'), 'vuln, secret, misconfig'),
  secrets_in: withDefault(parseSecretsIn, 'auto'),
  exclude: withDefault(parseList, ''),
  tools: withDefault((text) => parseTools(text, ['trivy', 'gitleaks', 'osv-scanner']), ''),
  scan_timeout: withDefault((text) => parseDuration(text, { minMs: 1_000, maxMs: 3 * HOUR_MS }), '10m'),
  registry_username: optional(anyText),
  registry_password: optional(anyText),
} as const satisfies InputTable;

export type SecretsIn =
  | { readonly kind: 'auto' | 'history' | 'files' }
  | { readonly kind: 'range'; readonly range: string };

function parseScanners(text: string): Result<'auto' | readonly ScannerName[], string> {
  return text.trim().toLowerCase() === 'auto' ? ok('auto') : wordsOf(...SCANNERS)(text);
}

function parseImage(text: string): Result<string, string> {
  const parsed = parseImageReference(text);
  return parsed.ok ? ok(formatImageReference(parsed.value)) : parsed;
}

function parseSecretsIn(text: string): Result<SecretsIn, string> {
  const value = text.trim();
  if (value === 'auto' || value === 'history' || value === 'files') return ok({ kind: value });
  // A range is handed to git log: what looks like an option or holds a blank is none.
  const range = /^[\w./@^~{}:+-]+\.\.\.?[\w./@^~{}:+-]*$/;
  return range.test(value) && !value.startsWith('-')
    ? ok({ kind: 'range', range: value })
    : expected('auto, history, files, or a range of commits like origin/main..HEAD', text);
}

const HOUR_MS = 3_600_000;

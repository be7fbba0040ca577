import { err, ok, type Problem, type Result } from '../../../errors/problem.ts';
import { inOrder } from '../../../yaml/in-order.ts';
import { checkException } from '../check-exception.ts';
import type { Exception, ExceptionBounds } from '../exception.ts';
import type { ImportedFile, ImportFormat } from '../imported-file.ts';
import { readBandit, readPipAudit } from './baselines.ts';
import { readGitleaksignore } from './gitleaksignore.ts';
import type { EntryReader, ImportedEntry } from './imported-entry.ts';
import { readOsvScanner } from './osv-scanner.ts';
import { readTrivyignore } from './trivyignore.ts';
import { readTrivyignoreYaml } from './trivyignore-yaml.ts';

/** The exceptions of a foreign file, or everything that keeps its entries from being any: each with its line. */
export function importExceptions(
  text: string,
  file: ImportedFile,
  bounds: ExceptionBounds,
  nowMs: number,
): Result<readonly Exception[]> {
  const { entries, problems } = READERS[file.format](text, file.path);
  const read = entries.map((entry) => complete(entry, file, bounds, nowMs));
  const all = [...problems, ...read.flatMap((one) => (one.ok ? [] : one.error))];
  return all.length > 0 ? err(inOrder(all)) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

const READERS: Readonly<Record<ImportFormat, EntryReader>> = {
  trivyignore: readTrivyignore,
  'trivyignore-yaml': readTrivyignoreYaml,
  'osv-scanner': readOsvScanner,
  gitleaksignore: readGitleaksignore,
  'pip-audit': readPipAudit,
  bandit: readBandit,
};

/** What the entry says goes before what the policy says of the whole file. */
function complete(
  entry: ImportedEntry,
  file: ImportedFile,
  bounds: ExceptionBounds,
  nowMs: number,
): Result<Exception> {
  const { line, id, packages = [], paths = [], spot } = entry;
  const problem = (message: string): Problem => ({ where: file.path, line, message });
  const reason = entry.reason ?? file.reason;
  const { owner } = file;
  const expires = entry.expires?.slice(0, 'yyyy-mm-dd'.length) ?? file.expires;
  if (reason === undefined || owner === undefined || expires === undefined) {
    const missing = Object.entries({ reason, owner, expires }).flatMap(([name, value]) =>
      value ? [] : name,
    );
    const message = `Expected a reason, an owner and an expiry for ${id}, found no ${missing.join(' and no ')}`;
    const hint = `Add ${missing.join(', ')} to the entry of ${file.path} under imports in the policy`;
    return err([{ ...problem(message), hint }]);
  }
  const faults = checkException({ id, packages, paths, spot, expires }, bounds, nowMs);
  if (faults.length > 0) return err(faults.map(({ message }) => problem(`${id}: ${message}`)));
  const source = { where: file.path, line };
  return ok({ id, packages, paths, ...(spot && { spot }), reason, owner, expires, source });
}

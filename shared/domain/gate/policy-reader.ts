import type { Problem, Result } from '../errors/problem.ts';
import { checkException } from '../findings/exceptions/check-exception.ts';
import { parseDay } from '../findings/exceptions/day.ts';
import type { Exception, ExceptionBounds } from '../findings/exceptions/exception.ts';
import type { ImportedFile, ImportFormat } from '../findings/exceptions/imported-file.ts';
import { shown } from '../text/expected.ts';
import type { Path } from '../yaml/locate.ts';
import type { OpenedPolicy } from './open-policy.ts';
import type { ExceptionEntry, ImportEntry, RuleOffEntry } from './policy-file.ts';

/** Reads single entries out of the file, and keeps what a schema cannot see. */
export class PolicyReader {
  readonly problems: Problem[] = [];
  readonly #opened: OpenedPolicy<object>;
  readonly #where: string;
  readonly #bounds: ExceptionBounds;
  readonly #nowMs: number;

  constructor(opened: OpenedPolicy<object>, where: string, bounds: ExceptionBounds, nowMs: number) {
    this.#opened = opened;
    this.#where = where;
    this.#bounds = bounds;
    this.#nowMs = nowMs;
  }

  exception(entry: ExceptionEntry, at: Path): Exception {
    const { id, reason, owner, expires, tool } = entry;
    const packages = listed(entry.package);
    const paths = listed(entry.path);
    const { line } = this.#opened.locate(at);
    for (const { part, message } of checkException(
      { id, packages, paths, expires },
      this.#bounds,
      this.#nowMs,
    )) {
      this.#refuse([...at, part], message);
    }
    const source = { where: this.#where, line };
    return { id, packages, paths, ...(tool && { tool }), reason, owner, expires: expires.trim(), source };
  }

  /** A rule of our own that is off is an exception for all that it would find. */
  ruleOff({ rule, ...answered }: RuleOffEntry, tool: string, at: Path): Exception {
    return this.exception({ ...answered, id: rule, tool }, at);
  }

  importedFile({ file, format, ...answered }: ImportEntry, at: Path): readonly ImportedFile[] {
    const known = format ?? formatOf(file);
    const path = this.path(file, [...at, 'file']);
    if (answered.owner === undefined) {
      this.#refuse(
        at,
        `Expected an owner for the entries of ${shown(file)}, found none: ignore files name nobody`,
      );
    }
    if (answered.expires !== undefined) this.day(answered.expires, [...at, 'expires']);
    if (known === undefined) {
      const message = `Expected a format (trivyignore, trivyignore-yaml, osv-scanner, gitleaksignore, pip-audit or bandit) for ${shown(file)}, found none; its name does not tell`;
      this.#refuse(at, message);
    }
    return known === undefined || path === undefined ? [] : [{ path, format: known, ...answered }];
  }

  day(text: string, at: Path): void {
    this.take(parseDay(text), at);
  }

  path(text: string, at: Path): string | undefined {
    const path = text
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '');
    if (path !== '' && !/^(\/|[A-Za-z]:)/.test(path) && !path.split('/').includes('..')) return path;
    this.#refuse(at, `Expected a path below the checkout, found ${shown(text)}`);
    return undefined;
  }

  take<T>(result: Result<T, string>, at: Path): T | undefined {
    if (result.ok) return result.value;
    this.#refuse(at, result.error);
    return undefined;
  }

  #refuse(at: Path, message: string): void {
    this.problems.push(this.#opened.problemAt(at, message));
  }
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}

function formatOf(file: string): ImportFormat | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  if (/^\.?trivyignore\.ya?ml$/.test(name)) return 'trivyignore-yaml';
  if (/^\.?trivyignore$/.test(name)) return 'trivyignore';
  if (name === 'osv-scanner.toml') return 'osv-scanner';
  return name === '.gitleaksignore' ? 'gitleaksignore' : undefined;
}

import { err, ok, type Result } from '../../../../shared/domain/errors/problem.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan } from '../../../../shared/domain/gate/scanner.ts';
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { crashed, openReport, unreadable } from '../packages/open-report.ts';

export type PipReport = {
  readonly audited: readonly AuditedPackage[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
};

export type AuditedPackage = {
  readonly name: string;
  readonly version: string;
  readonly vulnerabilities: readonly PipVulnerability[];
};

export type PipVulnerability = {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly fixedVersions: readonly string[];
  readonly description: string;
};

const TOOL = 'pip-audit';

/** A whole report, or why there is none. Findings and crashes both end with 1; a crash writes nothing to stdout. */
export function readPipReport(run: FinishedScan): Result<PipReport, Gap> {
  const opened = openReport(TOOL, run);
  if (!opened.ok) return err(hinted(opened.error, run.stderr));
  if (!Array.isArray(opened.value.dependencies))
    return err({
      kind: 'unknown-schema',
      message: `Expected a report of ${TOOL} with a list of dependencies, found ${namesOf(opened.value)}`,
    });
  const audited: AuditedPackage[] = [];
  const skipped: { name: string; reason: string }[] = [];
  for (const entry of opened.value.dependencies) {
    const name = isObject(entry) ? stringAt(entry, 'name') : undefined;
    if (!isObject(entry) || name === undefined) return err(unreadable(TOOL, 'a dependency has no name'));
    const reason = stringAt(entry, 'skip_reason');
    if (reason !== undefined) {
      skipped.push({ name, reason });
      continue;
    }
    const one = readAudited(name, entry);
    if (one === undefined)
      return err(unreadable(TOOL, `${name} has neither a version with vulns nor a skip_reason`));
    audited.push(one);
  }
  const found = audited.some(({ vulnerabilities }) => vulnerabilities.length > 0);
  return run.exitCode === (found ? 1 : 0)
    ? ok({ audited, skipped })
    : err(crashed(TOOL, run, ' beside its report'));
}

function readAudited(name: string, entry: JsonObject): AuditedPackage | undefined {
  const version = stringAt(entry, 'version');
  if (version === undefined || !Array.isArray(entry.vulns)) return undefined;
  const vulnerabilities = entry.vulns.map(readVulnerability);
  return vulnerabilities.every((each) => each !== undefined) ? { name, version, vulnerabilities } : undefined;
}

function readVulnerability(entry: Json): PipVulnerability | undefined {
  const id = isObject(entry) ? stringAt(entry, 'id') : undefined;
  if (!isObject(entry) || id === undefined) return undefined;
  const texts = (key: string) => arrayAt(entry, key).filter((item) => typeof item === 'string');
  return {
    id,
    aliases: texts('aliases').filter((alias) => alias !== id),
    fixedVersions: texts('fix_versions'),
    description: stringAt(entry, 'description') ?? '',
  };
}

function hinted(gap: Gap, stderr: string): Gap {
  if (/is not pinned|not pinned to an exact version/.test(stderr))
    return { ...gap, hint: 'Pin every version and hash, as pip-compile --generate-hashes or uv export does' };
  if (/Failed to install packages|No matching distribution|internal pip failure/.test(stderr))
    return {
      ...gap,
      hint: 'Only wheels are resolved, so that no setup.py runs: commit a resolved file, as pip-compile --generate-hashes or uv export writes it',
    };
  return gap;
}

const namesOf = (json: JsonObject): string => Object.keys(json).slice(0, 5).join(', ') || 'an empty object';

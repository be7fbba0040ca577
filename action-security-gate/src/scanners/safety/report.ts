import { err, ok, type Result } from '../../../../shared/domain/errors/problem.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan } from '../../../../shared/domain/gate/scanner.ts';
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { normalPythonName } from '../../../../shared/domain/package-url/ecosystems.ts';
import { crashed, openReport, unreadable } from '../packages/open-report.ts';

export type SafetyReport = {
  /** Names, normalised. */
  readonly scanned: ReadonlySet<string>;
  readonly vulnerabilities: readonly SafetyVulnerability[];
};

export type SafetyVulnerability = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly cve: string | undefined;
  readonly severity: JsonObject;
  readonly advisory: string;
  readonly spec: string;
  readonly fixedVersions: readonly string[];
  readonly url: string | undefined;
};

const TOOL = 'safety';

/** What each exit code means, where it is neither clean (0) nor findings (64). */
const FAULTS: Readonly<Record<number, string>> = {
  2: 'it was called with options that this version does not know',
  65: 'it was given a key that is not valid',
  66: 'its service had too many requests',
  67: 'its database is not where it was looked for',
  68: 'its database could not be fetched',
  69: 'its database is malformed',
};

const HINTS: Readonly<Record<number, string>> = {
  67: 'The folder has to hold insecure.json and insecure_full.json',
  68: 'Give it a database of your own, or audit with pip-audit, which needs no account',
  69: 'The database needs $meta.base_domain beside $meta.timestamp',
};

/** A whole report, or why there is none. */
export function readSafetyReport(run: FinishedScan): Result<SafetyReport, Gap> {
  const fault = FAULTS[run.exitCode];
  if (fault !== undefined) return err(crashed(TOOL, run, `, ${fault}`, HINTS[run.exitCode]));
  if (run.exitCode !== 0 && run.exitCode !== 64)
    return err(crashed(TOOL, run, '', hintOfVersion(run.version)));
  const opened = openReport(TOOL, run);
  if (!opened.ok) return opened;
  const { value: json } = opened;
  const meta = objectAt(json, 'report_meta');
  if (
    !Array.isArray(json.vulnerabilities) ||
    !isObject(json.scanned_packages) ||
    meta.json_version === undefined
  )
    return err({
      kind: 'unknown-schema',
      message: `Expected a report of ${TOOL} with scanned_packages and vulnerabilities, found ${Object.keys(json).slice(0, 5).join(', ') || 'nothing'}`,
    });
  const ignored = arrayAt(json, 'ignored_vulnerabilities');
  const vulnerabilities = [...json.vulnerabilities, ...ignored].map(readVulnerability);
  if (!vulnerabilities.every((each) => each !== undefined))
    return err(unreadable(TOOL, 'a vulnerability has no id, package or version'));
  const found = json.vulnerabilities.length;
  if (numberAt(meta, 'vulnerabilities_found') !== found || (run.exitCode === 64) !== found > 0)
    return err(
      unreadable(
        TOOL,
        `it counts ${stringAt(meta, 'vulnerabilities_found') ?? 'no'} vulnerabilities, tells ${found} and ended with ${run.exitCode}`,
      ),
    );
  const scanned = new Set(Object.keys(json.scanned_packages).map(normalPythonName));
  return ok({ scanned, vulnerabilities });
}

function readVulnerability(entry: Json): SafetyVulnerability | undefined {
  if (!isObject(entry)) return undefined;
  const [id, name] = [stringAt(entry, 'vulnerability_id'), stringAt(entry, 'package_name')];
  const version = stringAt(entry, 'analyzed_version');
  if (id === undefined || name === undefined || version === undefined) return undefined;
  return {
    id,
    name: normalPythonName(name),
    version,
    cve: stringAt(entry, 'CVE'),
    severity: objectAt(entry, 'severity'),
    advisory: stringAt(entry, 'advisory') ?? '',
    spec: stringAt(entry, 'vulnerable_spec') ?? arrayAt(entry, 'vulnerable_spec').join(' || '),
    fixedVersions: arrayAt(entry, 'fixed_versions').filter((item) => typeof item === 'string'),
    url: pageOf(stringAt(entry, 'more_info_url')),
  };
}

/** Of an older database it is but the front page. */
const pageOf = (url: string | undefined) =>
  url !== undefined && /^https:\/\/[^/]+\/./.test(url) ? url : undefined;

const hintOfVersion = (version: string): string | undefined =>
  Number.parseInt(version, 10) >= 3
    ? 'safety 3 asks its service before anything else, also with a database of your own: 2.3.5 does not'
    : undefined;

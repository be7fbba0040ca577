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
import { lastWords } from '../packages/last-words.ts';
import { crashed, openReport, unreadable } from '../packages/open-report.ts';

export type NpmReport = {
  readonly vulnerabilities: readonly NpmVulnerability[];
  /** Packages in the tree that npm built, whether it asked for them or not. */
  readonly total: number;
};

export type NpmVulnerability = {
  readonly name: string;
  readonly direct: boolean;
  readonly advisories: readonly NpmAdvisory[];
  readonly effects: readonly string[];
  /** Places in the tree. */
  readonly nodes: readonly string[];
  readonly fix: Json | undefined;
};

export type NpmAdvisory = {
  readonly source: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly severity: string | undefined;
  readonly cwes: readonly string[];
  readonly score: number | undefined;
  readonly range: string;
};

const TOOL = 'npm audit';

/** A whole report of version 2, or why there is none. Findings and faults both end with 1: only the JSON tells. */
export function readNpmReport(run: FinishedScan): Result<NpmReport, Gap> {
  const opened = openReport(TOOL, run);
  if (!opened.ok) return opened;
  const json = opened.value;
  if (json.auditReportVersion === undefined && isFault(json)) return err(fault(json, run));
  if (json.auditReportVersion !== 2) return err(unknownSchema(json));
  if (run.exitCode !== 0 && run.exitCode !== 1) return err(crashed(TOOL, run));
  const vulnerabilities = readVulnerabilities(json.vulnerabilities);
  if (vulnerabilities === undefined)
    return err(unreadable(TOOL, 'its vulnerabilities are not as npm writes them'));
  const metadata = objectAt(json, 'metadata');
  const promised = numberAt(objectAt(metadata, 'vulnerabilities'), 'total');
  const total = numberAt(objectAt(metadata, 'dependencies'), 'total');
  if (promised !== vulnerabilities.length || total === undefined)
    return err(
      unreadable(
        TOOL,
        `it counts ${promised ?? 'no'} vulnerable packages and tells ${vulnerabilities.length}`,
      ),
    );
  if (run.exitCode === 1 && vulnerabilities.length === 0)
    return err(crashed(TOOL, run, ' and found nothing'));
  return ok({ vulnerabilities, total });
}

const isFault = (json: JsonObject) =>
  json.error !== undefined || json.message !== undefined || json.statusCode !== undefined;

/** In the words of the registry where it said anything. */
function fault(json: JsonObject, run: FinishedScan): Gap {
  const error = objectAt(json, 'error');
  const told = [
    stringAt(json, 'message'),
    stringAt(error, 'summary'),
    typeof json.error === 'string' ? json.error : undefined,
    stringAt(objectAt(json, 'body'), 'error') ?? stringAt(json, 'body'),
  ].find((text) => text !== undefined && text.trim() !== '');
  return {
    kind: 'crashed',
    message: `${TOOL} ended with ${run.exitCode}: ${lastWords(told ?? run.stderr)}`,
    hint: hintOf(stringAt(json, 'statusCode') ?? stringAt(error, 'code')),
  };
}

function hintOf(code: string | undefined): string {
  if (code === '401' || code === '403' || code === 'E401' || code === 'E403')
    return 'Scanners are given no tokens: name a registry that tells its advisories without one, or audit with osv-scanner or Trivy';
  if (code === '404' || code === '405')
    return 'This registry tells no advisories: name one that does, or audit with osv-scanner or Trivy';
  if (code === 'ENOLOCK') return 'Commit the lock file that npm install writes';
  return 'Run the job again; while the registry is down, osv-scanner and Trivy audit the same file from other data';
}

function unknownSchema(json: JsonObject): Gap {
  const found = json.auditReportVersion ?? (json.advisories === undefined ? undefined : 1);
  return {
    kind: 'unknown-schema',
    message: `Expected a report of ${TOOL} of version 2, found ${found === undefined ? 'none' : `version ${JSON.stringify(found)}`}`,
    hint: 'Use npm 7 or later; a newer version of the report needs a newer release of this action',
  };
}

function readVulnerabilities(value: Json | undefined): readonly NpmVulnerability[] | undefined {
  if (!isObject(value)) return undefined;
  const read = Object.entries(value).map(([name, entry]) => readVulnerability(name, entry));
  return read.every((each) => each !== undefined) ? read : undefined;
}

function readVulnerability(name: string, entry: Json | undefined): NpmVulnerability | undefined {
  if (!isObject(entry) || !Array.isArray(entry.via) || !Array.isArray(entry.nodes)) return undefined;
  const texts = (key: string) => arrayAt(entry, key).filter((item) => typeof item === 'string');
  return {
    name,
    direct: entry.isDirect === true,
    advisories: entry.via.filter(isObject).map(readAdvisory),
    effects: texts('effects'),
    nodes: texts('nodes'),
    fix: entry.fixAvailable,
  };
}

function readAdvisory(via: JsonObject): NpmAdvisory {
  const score = numberAt(objectAt(via, 'cvss'), 'score');
  return {
    source: stringAt(via, 'source') ?? '',
    title: stringAt(via, 'title') ?? '',
    url: stringAt(via, 'url'),
    severity: stringAt(via, 'severity'),
    cwes: arrayAt(via, 'cwe').filter((item) => typeof item === 'string'),
    score: score !== undefined && score > 0 ? score : undefined,
    range: stringAt(via, 'range') ?? '',
  };
}

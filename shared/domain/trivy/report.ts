import { err, ok, type Result } from '../errors/problem.ts';
import type { Gap } from '../gate/scan.ts';
import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from '../json/json.ts';

/** A report of Trivy whose form was checked: every finding in it has the name of its rule. */
export type TrivyReport = {
  readonly artifactName: string;
  readonly artifactType: string;
  readonly metadata: JsonObject;
  /** undefined where the report has none, which may be right. */
  readonly results: readonly TrivyResult[] | undefined;
};

export type TrivyResult = {
  readonly target: string;
  readonly class: string;
  readonly type: string | undefined;
  readonly packages: readonly JsonObject[];
  readonly vulnerabilities: readonly JsonObject[];
  readonly misconfigurations: readonly JsonObject[];
  readonly secrets: readonly JsonObject[];
  readonly licenses: readonly JsonObject[];
  /** What Trivy was told to leave out: `{Type, Status, Statement, Source, Finding}`. */
  readonly suppressed: readonly JsonObject[];
  readonly checks: number;
};

/** Only of the schema that is known, and only whole. */
export function readTrivyReport(text: string | undefined): Result<TrivyReport, Gap> {
  if (text === undefined || text.trim() === '') return err(unreadable('it wrote no report'));
  const json = parsed(text);
  if (!isObject(json)) return err(unreadable('its report is no JSON object, or not a whole one'));
  if (json.SchemaVersion !== 2) return err(unknownSchema(json.SchemaVersion));
  const results = json.Results;
  if (results !== undefined && !Array.isArray(results)) return err(unreadable('Results is no list'));
  const read: TrivyResult[] = [];
  for (const [index, result] of (results ?? []).entries()) {
    const one = readResult(result);
    if (typeof one === 'string') return err(unreadable(`Results[${index}]${one}`));
    read.push(one);
  }
  return ok({
    artifactName: stringAt(json, 'ArtifactName') ?? '',
    artifactType: stringAt(json, 'ArtifactType') ?? '',
    metadata: objectAt(json, 'Metadata'),
    results: results === undefined ? undefined : read,
  });
}

/** Each list, and what an entry of it has to name. */
const LISTS = {
  Packages: ['Name'],
  Vulnerabilities: ['VulnerabilityID', 'PkgName'],
  Misconfigurations: ['ID', 'Status'],
  Secrets: ['RuleID'],
  Licenses: ['Name'],
  ExperimentalModifiedFindings: ['Type', 'Status'],
} as const;

function readResult(result: Json): TrivyResult | string {
  if (!isObject(result)) return ' is no object';
  if (typeof result.Target !== 'string' && typeof result.Class !== 'string') return ' has no Target';
  for (const [list, needed] of Object.entries(LISTS)) {
    if (result[list] !== undefined && !Array.isArray(result[list])) return `.${list} is no list`;
    for (const [index, entry] of arrayAt(result, list).entries()) {
      if (!isObject(entry)) return `.${list}[${index}] is no object`;
      const missing = needed.find((key) => typeof entry[key] !== 'string');
      if (missing !== undefined) return `.${list}[${index}] has no ${missing}`;
    }
  }
  const summary = objectAt(result, 'MisconfSummary');
  const listed = (key: keyof typeof LISTS) => arrayAt(result, key).filter(isObject);
  return {
    target: stringAt(result, 'Target') ?? '',
    class: stringAt(result, 'Class') ?? '',
    type: stringAt(result, 'Type'),
    packages: listed('Packages'),
    vulnerabilities: listed('Vulnerabilities'),
    misconfigurations: listed('Misconfigurations'),
    secrets: listed('Secrets'),
    licenses: listed('Licenses'),
    suppressed: listed('ExperimentalModifiedFindings'),
    checks: Number(summary.Successes ?? 0) + Number(summary.Failures ?? 0),
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const unreadable = (why: string): Gap => ({
  kind: 'unreadable-report',
  message: `The report of trivy cannot be read: ${why}`,
});

const unknownSchema = (found: Json | undefined): Gap => ({
  kind: 'unknown-schema',
  message: `Expected a report of trivy with SchemaVersion 2, found ${JSON.stringify(found) ?? 'none'}`,
  hint: 'Pin a version of trivy that this release knows, with the input tools',
});

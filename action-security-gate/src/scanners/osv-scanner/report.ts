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
import { crashed, openReport, unreadable } from '../packages/open-report.ts';

export type OsvPackage = {
  readonly name: string;
  readonly version: string;
  readonly ecosystem: string;
  readonly groups: readonly OsvGroup[];
};

/** One vulnerability under all its names. */
export type OsvGroup = {
  readonly ids: readonly string[];
  readonly aliases: readonly string[];
  readonly score: number | undefined;
  /** In OSV's schema, the first of the group. */
  readonly advisory: JsonObject;
};

const TOOL = 'osv-scanner';

/**
 * The packages that it found and what is known of them, or why there is none. The exit code comes first: without its database
 * or its API it still writes a whole report, in which nothing is vulnerable.
 */
export function readOsvReport(run: FinishedScan): Result<readonly OsvPackage[], Gap> {
  if (run.exitCode === 128)
    return err({ kind: 'nothing-scanned', message: `${TOOL} found no package: ${whatItSaid(run)}` });
  if (run.exitCode !== 0 && run.exitCode !== 1) return err(crashed(TOOL, run, whyOf(run), hintOf(run)));
  const opened = openReport(TOOL, run);
  if (!opened.ok) return opened;
  const { results } = opened.value;
  if (!Array.isArray(results))
    return err({ kind: 'unknown-schema', message: `Expected a report of ${TOOL} with results, found none` });
  const packages = results.flatMap((result: Json): readonly Json[] =>
    isObject(result) ? arrayAt(result, 'packages') : [null],
  );
  const read = packages.map(readPackage);
  if (!read.every((each) => each !== undefined))
    return err(unreadable(TOOL, 'a package has no name, or a vulnerability that is in no group'));
  const found = read.some(({ groups }) => groups.length > 0);
  if ((run.exitCode === 1) !== found)
    return err(
      unreadable(TOOL, `it ended with ${run.exitCode} and tells ${found ? 'some' : 'no'} vulnerabilities`),
    );
  return ok(read);
}

function readPackage(entry: Json): OsvPackage | undefined {
  const of = isObject(entry) ? objectAt(entry, 'package') : {};
  const name = stringAt(of, 'name');
  if (!isObject(entry) || name === undefined) return undefined;
  const advisories = new Map(
    arrayAt(entry, 'vulnerabilities')
      .filter(isObject)
      .map((each) => [stringAt(each, 'id') ?? '', each]),
  );
  const groups = arrayAt(entry, 'groups')
    .filter(isObject)
    .map((group) => readGroup(group, advisories));
  const grouped = new Set(groups.flatMap(({ ids }) => ids));
  if ([...advisories.keys()].some((id) => !grouped.has(id))) return undefined;
  const [version, ecosystem] = [stringAt(of, 'version') ?? '', stringAt(of, 'ecosystem') ?? ''];
  return { name, version, ecosystem, groups };
}

function readGroup(group: JsonObject, advisories: ReadonlyMap<string, JsonObject>): OsvGroup {
  const texts = (key: string) => arrayAt(group, key).filter((item) => typeof item === 'string');
  const ids = texts('ids');
  const score = numberAt(group, 'max_severity');
  return {
    ids,
    aliases: texts('aliases'),
    score: score !== undefined && score > 0 ? score : undefined,
    advisory: ids.map((id) => advisories.get(id)).find((each) => each !== undefined) ?? {},
  };
}

/** 1.x tells an API that is down by a code of its own, 2.x does not. */
function whyOf({ exitCode, stderr }: FinishedScan): string {
  if (exitCode === 129 || /querybatch|API query failed/.test(stderr)) return ', its API did not answer';
  if (DATABASE.test(stderr)) return ', it has no database of this ecosystem';
  return '';
}

function hintOf({ stderr }: FinishedScan): string | undefined {
  if (/could not determine extractor/.test(stderr))
    return 'This version does not read the file: osv-scanner 2 reads more';
  if (DATABASE.test(stderr)) return 'Each ecosystem needs its all.zip in the folder of databases';
  return undefined;
}

const DATABASE = /could not (find local databases|load db) for/;

const whatItSaid = ({ stderr }: FinishedScan): string =>
  /No package sources found|found 0 packages/.test(stderr) ? 'the file names none' : 'it gave no reason';

import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../../shared/domain/json/json.ts';

/** What code scanning says of a file that it took. */
export type SarifCheck = {
  /** Why it processes nothing of it, in its own words where they are known. */
  readonly errors: readonly string[];
  /** What it takes and shows badly, as its documentation asks for something else. */
  readonly flaws: readonly string[];
};

/** The rules of "SARIF support for code scanning" (docs.github.com), and those that people met without finding them there. */
export function checkSarif(log: Json): SarifCheck {
  const errors: string[] = [];
  const flaws: string[] = [];
  if (!isObject(log) || log.version !== '2.1.0')
    return { errors: ['rejecting SARIF, as its version is not 2.1.0'], flaws };
  if (typeof log.$schema !== 'string' || log.$schema === '') flaws.push('$schema is missing');
  if (!Array.isArray(log.runs)) return { errors: ["Invalid SARIF. Missing 'runs' array."], flaws };
  const runs = arrayAt(log, 'runs').filter(isObject);
  if (runs.length > 20)
    errors.push(`rejecting SARIF, as there are more runs than allowed (${runs.length} > 20)`);
  const categories = runs.map(
    (run) => `${textAt(objectAt(objectAt(run, 'tool'), 'driver'), 'name')} ${categoryOf(run)}`,
  );
  if (new Set(categories).size < categories.length)
    errors.push('A delivery cannot contain multiple runs with the same category');
  for (const [index, run] of runs.entries()) checkRun(run, `run ${index}`, errors, flaws);
  return { errors, flaws };
}

/** All up to the last slash of the id. */
export const categoryOf = (run: JsonObject): string =>
  textAt(objectAt(run, 'automationDetails'), 'id').replace(/[^/]*$/, '');

function checkRun(run: JsonObject, where: string, errors: string[], flaws: string[]): void {
  const driver = objectAt(objectAt(run, 'tool'), 'driver');
  const [rules, results] = [
    arrayAt(driver, 'rules').filter(isObject),
    arrayAt(run, 'results').filter(isObject),
  ];
  if (textAt(driver, 'name') === '') errors.push(`${where}: expected a tool with a name`);
  if (!Array.isArray(run.results)) errors.push("Invalid SARIF. Missing 'results' array in run.");
  if (!/^[^/].*\/$/.test(textAt(objectAt(run, 'automationDetails'), 'id')))
    flaws.push(`${where}: the id of automationDetails names no category`);
  for (const [what, count] of [
    ['results', results.length],
    ['rules', rules.length],
  ] as const)
    if (count > 25_000)
      errors.push(`rejecting SARIF, as there are more ${what} per run than allowed (${count} > 25000)`);
  if (results.length > 5_000) flaws.push(`${where}: ${results.length} results, of which 5000 are kept`);
  if (arrayAt(run, 'invocations').some((one) => isObject(one) && one.executionSuccessful === false))
    errors.push('unsuccessful execution: the tool did not complete');
  const ids = rules.map((rule) => textAt(rule, 'id'));
  if (new Set(ids).size < ids.length) flaws.push(`${where}: two rules of one id, of which the last wins`);
  for (const rule of rules) checkRule(rule, where, errors, flaws);
  for (const result of results) checkResult(result, ids, where, errors, flaws);
}

function checkRule(rule: JsonObject, where: string, errors: string[], flaws: string[]): void {
  const at = `${where}, rule ${textAt(rule, 'id')}`;
  const properties = objectAt(rule, 'properties');
  const tags = arrayAt(properties, 'tags');
  if (textAt(rule, 'id') === '') errors.push(`${at}: expected an id`);
  if (textAt(rule, 'name').length > 255) errors.push(`${at}: the name is longer than 255 characters`);
  for (const key of ['shortDescription', 'fullDescription', 'help']) {
    const { length } = textAt(objectAt(rule, key), 'text');
    if (length === 0) errors.push(`${at}: expected a text of ${key}`);
    if (key !== 'help' && length > 1_024)
      errors.push(`${at}: the text of ${key} is longer than 1024 characters`);
  }
  if (tags.length > 20)
    errors.push(`rejecting SARIF, as there are more tags per rule than allowed (${tags.length} > 20)`);
  if (tags.length > 10) flaws.push(`${at}: ${tags.length} tags, of which 10 are shown`);
  const severity = properties['security-severity'];
  if (severity !== undefined && !isSeverity(severity))
    errors.push('could not convert rules: invalid security severity value, is not a number');
  if (severity !== undefined && !tags.includes('security'))
    flaws.push(`${at}: no tag security, so its severity is not shown`);
  if (!['very-high', 'high', 'medium', 'low'].includes(textAt(properties, 'precision')))
    flaws.push(`${at}: no precision`);
}

const isSeverity = (value: Json): boolean =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) && Number(value) > 0 && Number(value) <= 10;

function checkResult(
  result: JsonObject,
  ids: readonly string[],
  where: string,
  errors: string[],
  flaws: string[],
): void {
  const at = `${where}, a result of ${textAt(result, 'ruleId')}`;
  const locations = arrayAt(result, 'locations').filter(isObject);
  if (textAt(objectAt(result, 'message'), 'text') === '') errors.push(`${at}: expected a message`);
  if (ids[Number(result.ruleIndex)] !== result.ruleId) flaws.push(`${at}: ruleIndex names another rule`);
  if (locations.length === 0) errors.push('locationFromSarifResult: expected at least one location');
  if (locations.length > 1_000)
    errors.push(
      `rejecting SARIF, as there are more locations per result than allowed (${locations.length} > 1000)`,
    );
  for (const location of locations) checkLocation(objectAt(location, 'physicalLocation'), at, errors, flaws);
  if (!/^\S+$/.test(textAt(objectAt(result, 'partialFingerprints'), 'primaryLocationLineHash')))
    flaws.push(`${at}: no fingerprint, so its alert may come twice`);
}

function checkLocation(location: JsonObject, at: string, errors: string[], flaws: string[]): void {
  const uri = textAt(objectAt(location, 'artifactLocation'), 'uri');
  if (uri === '') errors.push('locationFromSarifResult: expected artifact location');
  if (/[^\w.~!$&'()*+,;=:@%/-]|%(?![0-9A-Fa-f]{2})/.test(uri))
    errors.push(`an invalid URI was provided as a SARIF location: ${uri}`);
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(uri) || uri.split('/').includes('..'))
    flaws.push(`${at}: ${uri} is not relative to the repository`);
  const region = objectAt(location, 'region');
  const [line, last, column, end] = ['startLine', 'endLine', 'startColumn', 'endColumn'].map((key) =>
    Number(region[key]),
  );
  const whole = [line, last, column, end].every((value) => Number.isInteger(value) && Number(value) >= 1);
  if (!whole || Number(last) < Number(line) || (last === line && Number(end) < Number(column)))
    errors.push(`${at}: expected a region from a line to a later one`);
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

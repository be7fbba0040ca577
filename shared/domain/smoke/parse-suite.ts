import schema from '../../schemas/smoke.v1.json' with { type: 'json' };
import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { audienceFault } from '../text/audience.ts';
import { inOrder } from '../yaml/in-order.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import { checkNames } from './check-names.ts';
import { type Defaults, parseDefaults } from './defaults.ts';
import type { Note } from './note.ts';
import { circleIn, sourcesOf } from './order.ts';
import { parseCheck } from './parse-check.ts';
import { parseTime } from './parse-time.ts';
import { parseValues } from './parse-values.ts';
import type { RawStep, RawSuite } from './raw-suite.ts';
import type { Check, SmokeSuite } from './suite.ts';

/** Reads a smoke suite file. Every problem comes at once, each with its line. */
export function parseSuite(text: string, file: string): Result<SmokeSuite> {
  const document = parseDocument<RawSuite>(text, file, schema);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const note: Note = (path, message, part) => problems.push(document.value.problemAt(path, message, part));
  const raw = document.value.value;
  const given = parseValues(document.value, note);
  const defaults = parseDefaults(raw.defaults ?? {}, note);
  const parts = {
    setup: parseSteps('setup', raw.setup, defaults, note),
    checks: parseSteps('checks', raw.checks, defaults, note),
    cleanup: parseSteps('cleanup', raw.cleanup, defaults, note),
  };
  const timeoutMs = parseTime(raw.timeout, ['timeout'], note);
  const names = [
    ...Object.keys(given.values),
    ...given.wanted.flatMap(({ kind, name }) => (kind === 'schema' ? [] : name)),
  ];
  const { id_token_audience: idTokenAudience } = raw;
  const fault = idTokenAudience === undefined ? undefined : audienceFault(idTokenAudience);
  if (fault !== undefined) note(['id_token_audience'], `${fault}, found ${JSON.stringify(idTokenAudience)}`);
  noteNames(raw, parts, names, note);
  noteCircle(parts.checks, note);
  if (problems.length > 0) return err(inOrder(problems));
  const { parallel = 1 } = raw;
  return ok({
    ...{ ...given, ...parts, secretForms: [], parallel, timeoutMs },
    ...(idTokenAudience !== undefined && { idTokenAudience }),
  });
}

type Parts = Pick<SmokeSuite, 'setup' | 'checks' | 'cleanup'>;
type Part = keyof Parts;

function parseSteps(
  part: Part,
  steps: readonly RawStep[] = [],
  defaults: Defaults,
  note: Note,
): readonly Check[] {
  const names = new Map<string, number>();
  return steps.map((raw, index) => {
    const path = [part, index];
    const before = raw.name === undefined ? undefined : names.get(raw.name);
    if (before !== undefined) {
      note(
        [...path, 'name'],
        `Expected a name of its own, found "${raw.name}", which check ${before + 1} has`,
      );
    }
    if (raw.name !== undefined) names.set(raw.name, before ?? index);
    return parseCheck(raw, defaults, path, note);
  });
}

/** Every name must be known where it is used, and mean one thing. */
function noteNames(raw: RawSuite, parts: Parts, given: readonly string[], note: Note): void {
  const known = [...given];
  const use = (part: Part, index: number, names: readonly string[]) => {
    const { request, path, headers, body, expect } = raw[part]?.[index] ?? {};
    for (const [key, value] of Object.entries({ request, path, headers, body, expect }))
      checkNames(value, [part, index, key], names, note);
  };
  const capture = (part: Part, index: number) => {
    for (const { name } of parts[part][index]?.captures ?? []) {
      if (known.includes(name))
        note([part, index, 'capture', name], `Expected a name of its own, found "${name}" again`, 'key');
      known.push(name);
    }
  };
  for (const index of parts.setup.keys()) {
    use('setup', index, known);
    capture('setup', index);
  }
  for (const index of parts.checks.keys()) capture('checks', index);
  for (const index of parts.checks.keys()) use('checks', index, known);
  for (const index of parts.cleanup.keys()) {
    use('cleanup', index, known);
    capture('cleanup', index);
  }
  checkNames(raw.defaults?.headers, ['defaults', 'headers'], known, note);
}

function noteCircle(checks: readonly Check[], note: Note): void {
  const circle = circleIn(sourcesOf(checks));
  const [first] = circle ?? [];
  if (circle === undefined || first === undefined) return;
  const chain = [...circle, first].map((index) => `"${checks[index]?.name}"`).join(' waits for ');
  note(['checks', first], `Expected checks that can follow one another, found a circle: ${chain}`);
}

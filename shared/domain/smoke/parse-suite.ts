import schema from '../../schemas/smoke.v1.json' with { type: 'json' };
import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse-document.ts';
import { parseDefaults } from './defaults.ts';
import type { Note } from './note.ts';
import { parseCheck } from './parse-check.ts';
import type { RawSuite } from './raw-suite.ts';
import type { Check, SmokeSuite } from './suite.ts';

/** Reads a smoke suite file. Every problem comes at once, each with its line. */
export function parseSuite(text: string, file: string): Result<SmokeSuite> {
  const document = parseDocument<RawSuite>(text, file, schema);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const note: Note = (path, message, part) => problems.push(document.value.problemAt(path, message, part));
  const checks = parseChecks(document.value, note);
  return problems.length > 0 ? err(problems) : ok({ checks });
}

function parseChecks({ value }: ParsedDocument<RawSuite>, note: Note): readonly Check[] {
  const defaults = parseDefaults(value.defaults ?? {}, note);
  const names = new Map<string, number>();
  return value.checks.map((raw, index) => {
    const path = ['checks', index];
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

import { err, ok, type Result } from '../errors/problem.ts';
import { suggestion } from '../text/nearest.ts';
import { quoteInPromql, quotePattern } from './promql-text.ts';
import { splitPromql } from './split-promql.ts';

/** Whose numbers a query asks for. A baseline may be several revisions. */
export type QueryTarget = {
  readonly revisions: readonly string[];
  readonly service: string;
  readonly region: string;
  readonly project: string;
};

/**
 * Puts values for {{revision}}, {{service}}, {{region}} and {{project}} into a PromQL query. They are allowed inside
 * quotes only, where they are escaped: no value can end its label or change the query. Gives every problem as a sentence.
 */
export function fillQuery(query: string, target: QueryTarget): Result<string, readonly string[]> {
  const problems: string[] = [];
  const parts = splitPromql(query).map((part) => {
    if (part.kind === 'code') {
      for (const [, name = ''] of part.text.matchAll(PLACEHOLDER)) problems.push(outside(name));
      return part.text;
    }
    const fill = (_: string, name: string) => {
      const found = standIn(name, target, part.isPattern);
      if (!found.ok) problems.push(found.error);
      const value = found.ok ? quoteInPromql(found.value, part.quote) : '';
      if (value === undefined) problems.push(`{{${name}}} holds a backtick, which backticks cannot hold`);
      return value ?? '';
    };
    return `${part.quote}${part.text.replaceAll(PLACEHOLDER, fill)}${part.end}`;
  });
  return problems.length === 0 ? ok(parts.join('')) : err(problems);
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

const NAMES = ['revision', 'service', 'region', 'project'] as const;

function standIn(name: string, target: QueryTarget, isPattern: boolean): Result<string, string> {
  const known = NAMES.find((one) => one === name);
  if (known === undefined) {
    const list = NAMES.map((one) => `{{${one}}}`).join(', ');
    return err(`expected one of ${list}, found "{{${name}}}"${suggestion(name, NAMES)}`);
  }
  const values = known === 'revision' ? target.revisions : [target[known]];
  const [first] = values;
  if (first === undefined) return err(`there is no revision to put for {{${name}}}`);
  if (isPattern) {
    const patterns = values.map(quotePattern);
    return ok(patterns.length === 1 ? patterns.join('') : `(?:${patterns.join('|')})`);
  }
  if (values.length === 1) return ok(first);
  return err(
    `{{${name}}} stands for ${values.length} revisions (${values.join(', ')}), which needs a pattern: write =~"{{${name}}}"`,
  );
}

function outside(name: string): string {
  return `{{${name}}} must stand inside the quotes of a label's value: write "{{${name}}}"`;
}

import { fillQuery } from '../analysis/fill-query.ts';

/** A metric's query. One with a misspelt placeholder would ask for a series that is not there, and never get a verdict. */
export function readQuery(text: string, compared: boolean, refuse: (message: string) => void): string {
  const filled = fillQuery(text, { revisions: ['r'], service: 's', region: 'l', project: 'p' });
  if (!filled.ok) for (const problem of new Set(filled.error)) refuse(asSentence(problem));
  const rest = text.replaceAll(PLACEHOLDER, '');
  const half = /\{\{|\}\}/.exec(rest)?.[0];
  if (half !== undefined) {
    refuse(`Expected placeholders like {{revision}}, found "${half}" without its other half`);
  } else if (compared && !/\{\{\s*revision\s*\}\}/.test(text)) {
    refuse(
      'Expected {{revision}} in a query that is compared with the baseline (versus_baseline), found none: the candidate and the baseline would give the same number',
    );
  }
  return text.trim();
}

const PLACEHOLDER = /\{\{[^{}]*\}\}/g;

const asSentence = (problem: string): string => problem.charAt(0).toUpperCase() + problem.slice(1);

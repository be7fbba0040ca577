import { PLACEHOLDERS } from '../analysis/analysis-settings.ts';
import { shown } from '../text/expected.ts';
import { suggestion } from '../text/nearest.ts';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** A query with its placeholders in their one form: a misspelt one would ask for a series that is not there. */
export function readQuery(text: string, compared: boolean, refuse: (message: string) => void): string {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());
  const known = PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ');
  for (const name of new Set(names)) {
    if (!PLACEHOLDERS.some((one) => one === name)) {
      refuse(`Expected one of ${known}, found ${shown(`{{${name}}}`)}${suggestion(name, PLACEHOLDERS)}`);
    }
  }
  const rest = text.replaceAll(PLACEHOLDER, '');
  const half = /\{\{|\}\}/.exec(rest)?.[0];
  if (half !== undefined) refuse(`Expected one of ${known}, found "${half}" without its other half`);
  else if (compared && !names.includes('revision')) {
    refuse(
      'Expected {{revision}} in a query that is compared with the baseline (versus_baseline), found none: the candidate and the baseline would give the same number',
    );
  }
  return text.trim().replaceAll(PLACEHOLDER, (_, name: string) => `{{${name.trim()}}}`);
}

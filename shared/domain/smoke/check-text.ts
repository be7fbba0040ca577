import { shown } from '../text/expected.ts';
import { type Match, plainMatch } from './pattern.ts';
import type { TextRule } from './suite.ts';

/** What a rule wanted of a text and what it found; undefined when it holds. A text that is not there satisfies `exists: false` and `not_contains` only. */
export function brokenTextRule(
  rule: TextRule,
  text: string | undefined,
  match: Match = plainMatch,
): { readonly wanted: string; readonly found: string } | undefined {
  if (holds(rule, text, match)) return undefined;
  return { wanted: wanted(rule), found: text === undefined ? 'nothing' : shown(text, 160) };
}

function holds(rule: TextRule, text: string | undefined, match: Match): boolean {
  if (rule.operator === 'exists') return rule.value === (text !== undefined);
  if (text === undefined) return rule.operator === 'not_contains';
  switch (rule.operator) {
    case 'equals':
      return text === rule.value.trim();
    case 'media-type':
      return (
        text === rule.value ||
        (text.split(';')[0] ?? '').trim().toLowerCase() === rule.value.trim().toLowerCase()
      );
    case 'contains':
      return text.includes(rule.value);
    case 'not_contains':
      return !text.includes(rule.value);
    case 'matches':
      return match(rule.value, text) !== undefined;
  }
}

function wanted(rule: TextRule): string {
  switch (rule.operator) {
    case 'exists':
      return rule.value ? 'a value' : 'nothing';
    case 'equals':
    case 'media-type':
      return shown(rule.value);
    case 'contains':
      return `text with ${shown(rule.value)}`;
    case 'not_contains':
      return `text without ${shown(rule.value)}`;
    case 'matches':
      return `text that matches ${shown(rule.value)}`;
  }
}

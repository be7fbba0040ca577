import type { MergedFinding } from '../findings/merged-finding.ts';

/** What a rule is by itself, as its author says it: no place where it was broken is in it. A policy is one. */
export type RuleText = {
  readonly title: string;
  readonly rationale: string;
  readonly remedy?: string | undefined;
  readonly url?: string | undefined;
};

/** Rules by their id. Where they are given, messages tell of places, so that of a rule that is not among them only its title is taken. */
export type RuleTexts = ReadonlyMap<string, RuleText>;

/** What is told of the rule of a finding. Without texts of rules, messages are about them, as those of advisories are. */
export function ruleTextOf(
  { id, title, message, url }: Pick<MergedFinding, 'id' | 'title' | 'message' | 'url'>,
  rules: RuleTexts | undefined,
): RuleText {
  const told = { title: title || id, url };
  if (rules === undefined) return { ...told, rationale: message || title };
  return rules.get(id) ?? { ...told, rationale: title };
}

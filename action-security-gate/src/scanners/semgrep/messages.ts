import { arrayAt, isObject, type JsonObject, stringAt } from '../../../../shared/domain/json/json.ts';
import { parseDocument } from '../../../../shared/domain/yaml/parse-document.ts';

/**
 * What each rule says, as its file has it: `Do not eval $X`. In the report semgrep puts the code that matched in the place of `$X`, which may be
 * a secret.
 */
export function ruleMessages(texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(texts).flatMap(([file, text]) => rulesIn(text, file).flatMap(messageOf)));
}

function rulesIn(text: string, file: string): readonly JsonObject[] {
  const parsed = parseDocument<JsonObject>(text, file, { type: 'object' });
  return parsed.ok ? arrayAt(parsed.value.value, 'rules').filter(isObject) : [];
}

function messageOf(rule: JsonObject): readonly (readonly [string, string])[] {
  const id = stringAt(rule, 'id');
  const message = stringAt(rule, 'message')?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return id === undefined || message === '' ? [] : [[id, message]];
}

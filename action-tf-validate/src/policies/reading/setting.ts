import { asBool, asNumber, asText } from '../../../../shared/domain/hcl/evaluate/read.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { KnownValue, Unknown, Value } from '../../../../shared/domain/hcl/value.ts';
import type { EvaluatedBlock, EvaluatedBody } from '../../../../shared/domain/terraform/resource-instance.ts';

/** What a file says of one thing: a value, nothing, or something that files cannot decide. Null is nothing, as in Terraform. */
export type Setting<T = KnownValue> =
  | { readonly kind: 'set'; readonly value: T; readonly at: Range; readonly from: readonly Range[] }
  | { readonly kind: 'absent'; readonly at: Range }
  | { readonly kind: 'unknown'; readonly unknown: Unknown; readonly at: Range };

/** The attribute at the end of a path of blocks; `whole` is told as the place where something is missing. */
export function settingAt(body: EvaluatedBody, path: readonly string[], whole: Range): Setting {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const found = body.attributes.get(name);
    return found === undefined ? { kind: 'absent', at: whole } : settingOf(found.value, found.range);
  }
  const block = body.blocks.find(({ type }) => type === name);
  if (block === undefined) return { kind: 'absent', at: whole };
  const setting = settingAt(block.body, rest, block.headRange);
  return block.number === 'one'
    ? setting
    : { kind: 'unknown', unknown: undecidedBlock(block), at: block.headRange };
}

/** A value as a setting. */
export function settingOf(value: Value, at: Range): Setting {
  if (value.kind === 'unknown') return { kind: 'unknown', unknown: value, at };
  return value.kind === 'null' ? { kind: 'absent', at } : { kind: 'set', value, at, from: value.from };
}

export function numberAt(body: EvaluatedBody, path: readonly string[], whole: Range): Setting<number> {
  return narrowed(settingAt(body, path, whole), asNumber, (value) =>
    value.kind === 'number' ? value.value : undefined,
  );
}

export function boolAt(body: EvaluatedBody, path: readonly string[], whole: Range): Setting<boolean> {
  return narrowed(settingAt(body, path, whole), asBool, (value) =>
    value.kind === 'bool' ? value.value : undefined,
  );
}

export function textAt(body: EvaluatedBody, path: readonly string[], whole: Range): Setting<string> {
  return asTextSetting(settingAt(body, path, whole));
}

export function asTextSetting(setting: Setting): Setting<string> {
  return narrowed(setting, asText, (value) => (value.kind === 'string' ? value.value : undefined));
}

export function asNumberSetting(setting: Setting): Setting<number> {
  return narrowed(setting, asNumber, (value) => (value.kind === 'number' ? value.value : undefined));
}

/** The value of one key of a map: annotations, labels. */
export function entryOf(setting: Setting, key: string): Setting {
  if (setting.kind !== 'set' || setting.value.kind !== 'map')
    return setting.kind === 'set' ? { kind: 'absent', at: setting.at } : setting;
  const value = setting.value.entries.get(key);
  return value === undefined ? { kind: 'absent', at: setting.at } : settingOf(value, setting.at);
}

/** The blocks at the end of a path of blocks. */
export function blocksAt(body: EvaluatedBody, path: readonly string[]): readonly EvaluatedBlock[] {
  const [name = '', ...rest] = path;
  const found = body.blocks.filter(({ type }) => type === name);
  return rest.length === 0 ? found : found.flatMap((block) => blocksAt(block.body, rest));
}

/** Why nobody can say whether a block is there. */
export function undecidedBlock({ type, headRange }: EvaluatedBlock): Unknown {
  return {
    kind: 'unknown',
    code: 'no-value',
    reason: `Whether the dynamic block ${type} makes anything is not known`,
    at: headRange,
  };
}

function narrowed<T>(
  setting: Setting,
  as: (value: Value, at: Range) => Value,
  take: (value: Value) => T | undefined,
): Setting<T> {
  if (setting.kind !== 'set') return setting;
  const { at, from } = setting;
  const value = as(setting.value, at);
  if (value.kind === 'unknown') return { kind: 'unknown', unknown: value, at };
  const taken = take(value);
  return taken === undefined ? { kind: 'absent', at } : { kind: 'set', value: taken, at, from };
}

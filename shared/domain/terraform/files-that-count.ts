import type { Flavor } from './flavor.ts';

/** Names of files of one folder that are read as configuration, in their order: overrides come last. */
export function filesThatCount(names: readonly string[], flavor: Flavor): readonly string[] {
  const present = new Set(names);
  const counting = names.filter(
    (name) => isConfiguration(name, flavor) && !isReplaced(name, present, flavor),
  );
  const sorted = counting.toSorted((a, b) => (a < b ? -1 : 1));
  return [...sorted.filter((name) => !isOverride(name)), ...sorted.filter(isOverride)];
}

/** `override.tf`, `eu_override.tf.json`. */
export function isOverride(name: string): boolean {
  return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name);
}

/** Whether a name is one of a configuration at all, for whichever program. */
export function isConfiguration(name: string, flavor: Flavor): boolean {
  const form = flavor === 'opentofu' ? /\.(tf|tofu)(\.json)?$/ : /\.tf(\.json)?$/;
  return form.test(name) && !/^\.|~$|^#.*#$/.test(name);
}

/** OpenTofu reads `main.tofu` in place of `main.tf`. */
function isReplaced(name: string, present: ReadonlySet<string>, flavor: Flavor): boolean {
  return (
    flavor === 'opentofu' &&
    present.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')) &&
    /\.tf(\.json)?$/.test(name)
  );
}

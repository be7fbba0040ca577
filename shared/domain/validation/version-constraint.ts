import semver from 'semver';

/**
 * Whether a version fits a constraint as Terraform writes it (`>= 1.5, < 2.0`, `~> 1.5`, `!= 1.6.0`); undefined where either cannot be read.
 * Terraform's `~> 1.5` is below 2.0 and its `~> 1.5.0` below 1.6: npm's operators are others.
 */
export function fitsConstraint(version: string, constraint: string): boolean | undefined {
  const found = semver.parse(version);
  if (found === null) return undefined;
  const parts = constraint.split(',').map((part) => fitsPart(found, part.trim()));
  return parts.includes(undefined) ? undefined : parts.every(Boolean);
}

function fitsPart(version: semver.SemVer, part: string): boolean | undefined {
  const [, operator = '=', text = ''] =
    /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)$/.exec(part) ?? [];
  const [numbers = '', prerelease] = text.split(/-(.*)/s);
  const given = numbers.split('.');
  const whole = [...given, '0', '0'].slice(0, 3).join('.');
  const bound = semver.parse(prerelease === undefined ? whole : `${whole}-${prerelease}`);
  if (bound === null) return undefined;
  // A version before its release fits only what names it.
  if (version.prerelease.length > 0 && version.compareMain(bound) !== 0) return false;
  const order = version.compare(bound);
  switch (operator) {
    case '!=':
      return order !== 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '~>':
      return order >= 0 && sameUpTo(version, bound, Math.max(given.length - 1, 1));
    default:
      return order === 0;
  }
}

function sameUpTo(one: semver.SemVer, other: semver.SemVer, parts: number): boolean {
  const numbers = ({ major, minor, patch }: semver.SemVer) => [major, minor, patch].slice(0, parts).join('.');
  return numbers(one) === numbers(other);
}

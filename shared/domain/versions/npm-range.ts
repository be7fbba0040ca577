import semver from 'semver';

const LOOSE = { includePrerelease: true, loose: true };

/** Whether npm takes the version for one of the range; undefined where either is no version or range of npm. */
export function inNpmRange(version: string, range: string): boolean | undefined {
  if (semver.valid(version, LOOSE) === null || semver.validRange(range, LOOSE) === null) return undefined;
  return semver.satisfies(version, range, LOOSE);
}

/** The versions right after each part of a range of bad versions: `<4.17.21 || >=5.0.0 <5.2.1` ends at two. */
export function endsOfNpmRange(range: string): readonly string[] {
  if (semver.validRange(range, LOOSE) === null) return [];
  const ends = new semver.Range(range, LOOSE).set
    .flat()
    .filter(({ operator }) => operator === '<')
    .map((comparator) => comparator.semver.version.replace(/-0$/, ''));
  return semver.sort([...new Set(ends)], LOOSE);
}

import { compareVersions } from './compare-versions.ts';

/** One line of the table that a test gives: the same facts are told as the npm registry tells them and as OSV does. */
export type Advisory = {
  /** `GHSA-35jh-r3h4-6jhm`, `PYSEC-2021-66`. */
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly ecosystem: 'npm' | 'PyPI';
  readonly package: string;
  /** First version that has it; every version where nothing is said. */
  readonly introduced?: string;
  /** First version without it; none where nothing is said. */
  readonly fixed?: string;
  readonly severity: 'low' | 'moderate' | 'high' | 'critical';
  readonly cvss?: { readonly score: number; readonly vectorString: string };
  readonly cwes?: readonly string[];
  readonly summary: string;
  /** When it was taken back. */
  readonly withdrawn?: string;
};

/** What is known of one version of a package. */
export function advisoriesFor(
  table: readonly Advisory[],
  ecosystem: Advisory['ecosystem'],
  name: string,
  version: string,
): readonly Advisory[] {
  return table.filter(
    (advisory) =>
      advisory.ecosystem === ecosystem &&
      sameName(ecosystem, advisory.package, name) &&
      compareVersions(version, advisory.introduced ?? '0') >= 0 &&
      (advisory.fixed === undefined || compareVersions(version, advisory.fixed) < 0),
  );
}

/** Python's index takes `Foo_Bar` and `foo-bar` for one package; npm's does not. */
function sameName(ecosystem: Advisory['ecosystem'], one: string, other: string): boolean {
  if (ecosystem === 'npm') return one === other;
  const plain = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-');
  return plain(one) === plain(other);
}

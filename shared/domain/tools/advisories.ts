/** Releases that do harm, whoever vouches for them. */
export type Advisory = {
  readonly tool: string;
  readonly versions: readonly string[];
  /** SHA-256 of their files, so that they are known before they are run: asking such a file for its version would start it. */
  readonly files: ReadonlySet<string>;
  readonly name: string;
  readonly what: string;
  readonly url: string;
};

export const ADVISORIES: readonly Advisory[] = [
  {
    tool: 'trivy',
    versions: ['0.69.4', '0.69.5', '0.69.6'],
    files: new Set([
      '822dd269ec10459572dfaaefe163dae693c344249a0161953f0d5cdd110bd2a0',
      'e64e152afe2c722d750f10259626f357cdea40420c5eedae37969fbf13abbecf',
      'ecce7ae5ffc9f57bb70efd3ea136a2923f701334a8cd47d4fbf01a97fd22859c',
      'd5edd791021b966fb6af0ace09319ace7b97d6642363ef27b3d5056ca654a94c',
      'f7084b0229dce605ccc5506b14acd4d954a496da4b6134a294844ca8d601970d',
      'bef7e2c5a92c4fa4af17791efc1e46311c0f304796f1172fce192f5efc40f5d7',
      '887e1f5b5b50162a60bd03b66269e0ae545d0aef0583c1c5b00972152ad7e073',
      'e6310d8a003d7ac101a6b1cd39ff6c6a88ee454b767c1bdce143e04bc1113243',
      '6328a34b26a63423b555a61f89a6a0525a534e9c88584c815d937910f1ddd538',
      '0880819ef821cff918960a39c1c1aada55a5593c61c608ea9215da858a86e349',
      '90d61cf37355b89fae9ff84867100e1721c1876007ef1771e465ce5a721141ad',
      '1dc871b02cd7a1fd80babb1b8762a2fd9cc2b735d4d3759d012626de3ccc7a5b',
      '0376b98064636c30f5fbe60fb3b1225516e23e88dd7e909937f81d9265292e7d',
    ]),
    name: 'CVE-2026-33634, GHSA-69fq-xp46-6x23',
    what: 'it was released by an attacker and steals the secrets of the job that runs it',
    url: 'https://github.com/advisories/GHSA-69fq-xp46-6x23',
  },
];

/** The advisory that speaks of this version or of this very file, under whatever name it is found. */
export function advisoryOn(
  tool: string,
  { version, sha256 }: { readonly version?: string | undefined; readonly sha256?: string | undefined },
): Advisory | undefined {
  return ADVISORIES.find(
    (advisory) =>
      (sha256 !== undefined && advisory.files.has(sha256)) ||
      (advisory.tool === tool && version !== undefined && advisory.versions.includes(version)),
  );
}

/** Whether versions of this tool are known that must not run: one that does not say which it is cannot be cleared then. */
export function hasAdvisories(tool: string): boolean {
  return ADVISORIES.some((advisory) => advisory.tool === tool);
}

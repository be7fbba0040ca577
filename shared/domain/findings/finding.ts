import type { Severity } from './severity.ts';

/** What sort of thing is wrong. Each has its own identity and its own remedy. */
export type FindingKind =
  | 'vulnerability'
  | 'secret'
  | 'misconfiguration'
  | 'license'
  | 'code'
  | 'hygiene'
  | 'format'
  | 'policy';

/** One thing that a scanner, a Terraform tool or a policy reports, in the words of that tool, with nothing secret in it. */
export type Finding = {
  readonly kind: FindingKind;
  /** Who saw it: `trivy`, `pip-audit`, `tflint`. */
  readonly tool: string;
  /** As the tool names the rule or the advisory: `CVE-2021-44228`, `B602`, `aws-access-token`. */
  readonly id: string;
  /** Other names of the same advisory, without `id`. */
  readonly aliases: readonly string[];
  readonly severity: Severity;
  /** CVSS base score, 0 to 10, where a source gave one. */
  readonly score?: number | undefined;
  /** One line, for a table. */
  readonly title: string;
  /** What is wrong here, plain text. */
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly url?: string | undefined;
  /** `CWE-79`. */
  readonly cwes?: readonly string[] | undefined;
  readonly package?: AffectedPackage | undefined;
  /** Where in the checkout. */
  readonly place?: FindingPlace | undefined;
  /** Where outside the checkout: an image. */
  readonly artifact?: FindingArtifact | undefined;
  /** Commit of the history that holds it, where it was found there. */
  readonly commit?: string | undefined;
  /**
   * What tells it from others of the same rule in the same file when lines move: the name of a resource, the line of code
   * without its blanks. Never a secret, nor a hash of one.
   */
  readonly anchor?: string | undefined;
};

export type AffectedPackage = {
  /** Package URL with its version, `pkg:npm/lodash@4.17.20`; absent where the ecosystem is unknown. */
  readonly purl?: string | undefined;
  readonly name: string;
  /** '' where the tool tells only a range. */
  readonly version: string;
  /** Versions that mend it, each a fix for its own line. */
  readonly fixedVersions: readonly string[];
  /** What its publisher does about it. */
  readonly status?:
    | 'fixed'
    | 'affected'
    | 'will-not-fix'
    | 'end-of-life'
    | 'fix-deferred'
    | 'unknown'
    | undefined;
};

export type FindingPlace = {
  /** Relative to the root of the checkout, with `/`. */
  readonly path: string;
  /** 1-based. */
  readonly startLine?: number | undefined;
  readonly endLine?: number | undefined;
  readonly startColumn?: number | undefined;
  readonly endColumn?: number | undefined;
};

export type FindingArtifact = {
  /** As it was asked for: `us-docker.pkg.dev/p/r/shop:v2`. */
  readonly image: string;
  /** `sha256:…`. */
  readonly digest?: string | undefined;
  /** Digest of the layer. */
  readonly layer?: string | undefined;
  /** File or package database in the image. */
  readonly path?: string | undefined;
};

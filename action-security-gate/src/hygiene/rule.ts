import type { Dockerfile } from '../../../shared/domain/dockerfile/dockerfile.ts';
import type { FindingArtifact, FindingPlace } from '../../../shared/domain/findings/finding.ts';
import type { Severity } from '../../../shared/domain/findings/severity.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import type { Manifest } from '../../../shared/domain/manifests/manifest.ts';
import type { TrivyReport } from '../../../shared/domain/trivy/report.ts';

export type TextFile = { readonly path: string; readonly text: string };

/** What the rules look at. Everything may be missing: a rule without its matter is not asked. */
export type HygieneInput = {
  /** The image as it was asked for. */
  readonly image?: string | undefined;
  /** Trivy's report of that image. */
  readonly trivyReport?: TrivyReport | undefined;
  /** The first one is that of the image. */
  readonly dockerfiles: readonly TextFile[];
  /** The `.dockerignore` of the build; absent where there is none. */
  readonly dockerignore?: TextFile | undefined;
  /** YAML files of Kubernetes and of Cloud Run. */
  readonly manifests: readonly TextFile[];
  readonly wish: { readonly maxImageMegabytes: number };
};

/** The input, read once for all rules. */
export type Examined = HygieneInput & {
  readonly read: readonly Dockerfile[];
  readonly objects: readonly Manifest[];
  readonly artifact?: FindingArtifact | undefined;
};

/** One rule of image hygiene, pure. */
export type HygieneRule = {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters. */
  readonly rationale: string;
  readonly remedy: string;
  readonly url: string;
  check(input: Examined): readonly Observation[];
};

/**
 * `undecided` is told as information: what cannot be decided is not passed over. So is a `note`. A `guess` is mostly right and has a severity of
 * its own, below that of the rule.
 */
export type Observation =
  | ({ readonly saw: 'note'; readonly title: string; readonly message: string } & Where)
  | ({
      readonly saw: 'guess';
      readonly title: string;
      readonly severity: Severity;
      readonly message: string;
    } & Where)
  | ({ readonly saw: 'fault' | 'undecided'; readonly message: string } & Where)
  | { readonly saw: 'gap'; readonly gap: Gap };

type Where = {
  readonly place?: FindingPlace | undefined;
  readonly artifact?: FindingArtifact | undefined;
  readonly anchor?: string | undefined;
};

import type { Expression } from '../hcl/expression.ts';
import type { Attribute, Block, HclFile, HclProblem } from '../hcl/hcl-file.ts';
import type { Range } from '../hcl/range.ts';

/** One folder of configuration, as Terraform or OpenTofu would read it: overrides merged, replaced files left out. */
export type Module = {
  /** Relative to the workspace, with `/`; '' is the workspace itself. */
  readonly folder: string;
  /** The files that count, in the order in which they are read. */
  readonly files: readonly HclFile[];
  /** By `type.name`. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** By `type.name`, without `data.`. */
  readonly data: ReadonlyMap<string, Resource>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly calls: ReadonlyMap<string, ModuleCall>;
  readonly providers: readonly ProviderBlock[];
  /** By local name. */
  readonly requiredProviders: ReadonlyMap<string, RequiredProvider>;
  readonly backend: Backend | undefined;
  readonly requiredVersions: readonly Attribute[];
  readonly moved: readonly Block[];
  readonly imports: readonly Block[];
  readonly removed: readonly Block[];
  /** Of the files and of how they fit: syntax, duplicates, overrides of nothing. */
  readonly problems: readonly HclProblem[];
};

export type Resource = {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** Overrides are already merged in. */
  readonly block: Block;
  /** `google.eu` of `provider = google.eu`. */
  readonly provider: Expression | undefined;
  readonly count: Expression | undefined;
  readonly forEach: Expression | undefined;
};

export type Variable = {
  readonly name: string;
  readonly block: Block;
  readonly type: Expression | undefined;
  readonly default: Expression | undefined;
  readonly sensitive: boolean;
  readonly validations: readonly Block[];
};

export type Output = {
  readonly name: string;
  readonly block: Block;
  readonly value: Expression | undefined;
  readonly sensitive: boolean;
};

export type ModuleCall = {
  readonly name: string;
  readonly block: Block;
  readonly source: ModuleSource;
  readonly version: Attribute | undefined;
  /** What is neither source, version, count, for_each, providers nor depends_on. */
  readonly arguments: readonly Attribute[];
  readonly count: Expression | undefined;
  readonly forEach: Expression | undefined;
  /** Local name in the child (`google.eu`) to what the caller gives. */
  readonly providers: ReadonlyMap<string, Expression>;
};

/** `folder` of a local source is relative to the workspace; undefined where it leads out of it. */
export type ModuleSource =
  | {
      readonly kind: 'local';
      readonly text: string;
      readonly folder: string | undefined;
      readonly range: Range;
    }
  | { readonly kind: 'registry' | 'git' | 'http' | 'other'; readonly text: string; readonly range: Range }
  /** Missing, or no plain text. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly range: Range };

export type ProviderBlock = {
  readonly name: string;
  readonly alias: string | undefined;
  readonly block: Block;
};

export type RequiredProvider = {
  readonly name: string;
  /** As written: `hashicorp/google`; undefined where only a version is asked. */
  readonly source: string | undefined;
  readonly version: string | undefined;
  /** `google.eu`. Whoever has one cannot be validated alone. */
  readonly configurationAliases: readonly string[];
  readonly range: Range;
};

export type Backend = {
  /** `gcs`; `cloud` for the block of that name. */
  readonly type: string;
  readonly block: Block;
};

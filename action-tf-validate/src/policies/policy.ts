import type { Severity } from '../../../shared/domain/findings/severity.ts';
import type { Range } from '../../../shared/domain/hcl/range.ts';
import type { ExpandedModule } from '../../../shared/domain/terraform/expand-root.ts';
import type { Module } from '../../../shared/domain/terraform/module.ts';
import type { ResourceInstance } from '../../../shared/domain/terraform/resource-instance.ts';
import type { PolicySettings } from '../../../shared/domain/validation/validation-settings.ts';
import type { Workflow } from '../../../shared/domain/workflows/workflow.ts';

/** One rule over everything that a repository declares, pure. Its page in the docs is made of this. */
export type Policy = {
  /** `identity/provider-condition`: the folder, then the file. */
  readonly id: string;
  readonly severity: Severity;
  /** Advice never counts against a limit unless the file of the action asks for it. */
  readonly advice?: true | undefined;
  /** What must hold, as a statement: `A provider's condition binds repository and ref`. */
  readonly title: string;
  /** What happens to whoever breaks it. */
  readonly rationale: string;
  readonly remedy: string;
  readonly url?: string | undefined;
  check(estate: Estate): readonly Observation[];
};

/** Everything that is looked at, as data. */
export type Estate = {
  readonly roots: readonly Root[];
  /** Modules that no root calls: of what their callers give nothing is known. */
  readonly uncalled?: readonly Root[] | undefined;
  /** Of `.github/workflows`; those that cannot be read are told by whoever reads them. */
  readonly workflows: readonly Workflow[];
  readonly options: PolicyOptions;
};

export type Root = {
  /** Relative to the workspace, with `/`; '' is the workspace itself. */
  readonly folder: string;
  readonly module: Module;
  /** At least one: without files of values the root has one environment, named ''. */
  readonly environments: readonly RootEnvironment[];
};

export type RootEnvironment = {
  /** `production`, `staging`, or '' where nothing tells. */
  readonly name: string;
  /** The files of values that make it, relative to the workspace. */
  readonly files: readonly string[];
  readonly resources: readonly ResourceInstance[];
  /** The root first and all that it calls: for what is no resource, such as providers and sensitive variables. */
  readonly modules?: readonly ExpandedModule[] | undefined;
  /** Evaluated settings of the backend, as far as files tell. */
  readonly backend:
    | { readonly type: string; readonly settings: ReadonlyMap<string, string>; readonly at: Range }
    | undefined;
};

/** What only the team and the run can know. */
export type PolicyOptions = Pick<
  PolicySettings,
  'publicServices' | 'reservedConnections' | 'poolVariables'
> & {
  /** The repository that is validated: `octo/shop` and its numeric ids; absent off a runner. */
  readonly repository?:
    | { readonly name: string; readonly id?: string | undefined; readonly ownerId?: string | undefined }
    | undefined;
};

/** One breach. `undecided`: files alone cannot tell; it is told, and never passes for kept. */
export type Observation = {
  readonly saw: 'breach' | 'undecided';
  /** What was found and what was wanted, one sentence. */
  readonly message: string;
  readonly at: Range;
  /** Other places that belong to it: the other root, each term of a sum. */
  readonly also?: readonly { readonly at: Range; readonly message: string }[] | undefined;
  /** Address of the resource, which outlives moved lines. */
  readonly anchor: string;
  /** What is wrong with it, where a rule can be broken in ways of which the one must not pass for the other: a role, a variable. */
  readonly about?: string | undefined;
  /** Name of the environment, where it holds in that one alone. */
  readonly environment?: string | undefined;
  /** Whence it was seen, where one root tells it: its folder and the names of the environments that it holds in, none where they have no names. */
  readonly seenFrom?: { readonly root: string; readonly environments: readonly string[] } | undefined;
};

import type { Discovery } from '../../domain/validation/discovery.ts';
import type { Initialising } from '../../domain/validation/initialising.ts';
import type { ScratchTrees } from '../../ports/scratch-trees.ts';
import type { StepPorts, StepTool } from './tool-call.ts';

/** What is validated, and with what. */
export type ValidateJob = {
  readonly discovery: Discovery;
  /** Which of its folders are validated. */
  readonly chosen: ReadonlySet<string>;
  /** Whether they are validated once they are initialised. */
  readonly validates: boolean;
  /** Absolute. */
  readonly checkout: string;
  readonly initialising: Initialising;
  /** The program for a folder: one may pin its version. */
  toolFor(folder: string): Promise<StepTool>;
  /** What terraformEnvironment gives. */
  readonly env: Readonly<Record<string, string>>;
  /** What `init` alone gets beyond it: `validate` starts programs that the configuration names. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Absolute: the user's cache of providers (TF_PLUGIN_CACHE_DIR), which is used by one init at a time. */
  readonly pluginCache?: string | undefined;
  /** `linux_amd64`: what Terraform calls this machine. */
  readonly platform: string;
  readonly timeoutMs: number;
};

export type ValidatePorts = StepPorts & { readonly trees: ScratchTrees };

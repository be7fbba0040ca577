import type { ToolWish } from '../../domain/tools/choose.ts';
import type { Platform } from '../../domain/tools/platform.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Processes } from '../../ports/processes.ts';
import type { Random } from '../../ports/random.ts';
import type { Downloads, Programs, ToolStore } from '../../ports/tools.ts';

export type ToolRequest = {
  /** Name of the executable: `trivy`, `npm`. */
  readonly tool: string;
  readonly wish: ToolWish;
  /** How a copy on the PATH is asked which version it is. */
  readonly version: { readonly args: readonly string[]; read(output: string): string | undefined };
};

export type ToolParts = {
  readonly processes: Processes;
  readonly programs: Programs;
  readonly store: ToolStore;
  readonly downloads: Downloads;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** What tools may see: cleanEnvironment of the job's. */
  readonly env: Readonly<Record<string, string>>;
  /** A folder without anything of the user's, in which a tool is asked for its version. */
  readonly neutralFolder: string;
  /** undefined where no tool is released for this machine. */
  readonly platform: Platform | undefined;
  /** Where releases come from, if not from their projects. */
  readonly mirror?: string | undefined;
};

export type LocatedTool = {
  readonly kind: 'tool';
  readonly path: string;
  /** `unknown` where it does not say. */
  readonly version: string;
  /** Of the executable or its archive, where a digest of the table or of the user vouches for it. */
  readonly sha256?: string | undefined;
  readonly source: 'path' | 'cache' | 'download';
};

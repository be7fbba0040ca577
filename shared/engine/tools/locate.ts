import { ActionError } from '../../domain/errors/action-error.ts';
import { choose, type ToolWish } from '../../domain/tools/choose.ts';
import type { Platform } from '../../domain/tools/platform.ts';
import type { ToolRefusal } from '../../domain/tools/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Processes } from '../../ports/processes.ts';
import type { Random } from '../../ports/random.ts';
import type { Downloads, Programs, ToolStore } from '../../ports/tools.ts';
import { fetchRelease } from './fetch-release.ts';
import { lookOnPath } from './look-on-path.ts';

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

/** The tool to run: a good one on the PATH, else the chosen release from the cache, else from the network. What cannot be verified is no tool. */
export async function locateTool(request: ToolRequest, parts: ToolParts): Promise<LocatedTool | ToolRefusal> {
  const { tool, wish } = request;
  const plan = choose(tool, wish, parts.platform);
  if (plan.kind !== 'plan') return plan;
  try {
    const found = await lookOnPath(plan, request, parts);
    if (found !== undefined) return found;
    if (plan.source.kind === 'path-only') return plan.source.otherwise;
    return await fetchRelease(tool, plan.source.release, parts);
  } catch (error) {
    if (error instanceof ActionError) return lost(tool, error);
    throw error;
  }
}

/** A tool that could not be fetched or unpacked is missing; the others still run. */
function lost(tool: string, { code, message, hint }: ActionError): ToolRefusal {
  if (code === 'cancelled') return { kind: 'cancelled', message, hint };
  if (code === 'timeout') return { kind: 'timed-out', message, hint };
  return {
    kind: code === 'file-invalid' || code === 'endpoint-refused' ? 'refused-tool' : 'not-installed',
    message: `${tool} cannot be used. ${message}`,
    hint: hint ?? `Put ${tool} on the PATH in an earlier step, or fill the tool cache of the runner.`,
  };
}

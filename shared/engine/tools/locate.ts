import { ActionError } from '../../domain/errors/action-error.ts';
import { choose } from '../../domain/tools/choose.ts';
import type { ToolRefusal } from '../../domain/tools/refusal.ts';
import { fetchRelease } from './fetch-release.ts';
import { lookOnPath } from './look-on-path.ts';
import type { LocatedTool, ToolParts, ToolRequest } from './tool-request.ts';

export type { LocatedTool, ToolParts, ToolRequest };

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

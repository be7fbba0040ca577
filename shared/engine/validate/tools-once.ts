import type { ToolWish } from '../../domain/tools/choose.ts';
import type { Flavour, ProgramStep } from '../../domain/validation/step.ts';
import { locateTool, type ToolParts } from '../tools/locate.ts';
import { seeThrough } from './see-through.ts';
import type { StepTool } from './tool-call.ts';

export type StepToolParts = ToolParts & {
  /** Whether there is such a file: wrappers of Terraform are seen through by it. */
  exists(path: string): Promise<boolean>;
};

/** The programs of all steps. */
export type SteppedTool = Flavour | Exclude<ProgramStep, 'fmt'>;

export type ToolFinder = {
  tool(name: SteppedTool, wish: ToolWish): Promise<StepTool>;
  isOnPath(name: SteppedTool): Promise<boolean>;
};

/** Locates tools, each wish once: whoever asks for it later, or meanwhile, gets the same answer. */
export function toolsOnce(given: StepToolParts): ToolFinder {
  const programs = seeThrough(given.programs, given.exists);
  // Asked for its version, Terraform would ask its maker for a newer one.
  const parts = { ...given, programs, env: { ...given.env, CHECKPOINT_DISABLE: '1' } };
  const locate = async (tool: SteppedTool, wish: ToolWish): Promise<StepTool> => {
    try {
      const found = await locateTool({ tool, wish, version: VERSIONS[tool] }, parts);
      if (found.kind !== 'tool') return { ok: false, gap: found };
      const { path, version, sha256, source } = found;
      return { ok: true, file: path, tool: { version, sha256, source } };
    } catch (error) {
      // Of a file system that says no, such as for a program on the PATH that may not be read: other tools still run.
      const message = `${tool} cannot be used: ${error instanceof Error ? error.message : String(error)}`;
      return { ok: false, gap: { kind: 'not-installed', message } };
    }
  };
  const asked = new Map<string, Promise<StepTool>>();
  return {
    tool: (name, wish) => {
      const key = JSON.stringify([name, wish.version, wish.sha256]);
      const found = asked.get(key) ?? locate(name, wish);
      asked.set(key, found);
      return found;
    },
    isOnPath: async (name) => (await programs.which(name, parts.env)) !== undefined,
  };
}

const says = (pattern: RegExp, ...args: readonly string[]) => ({
  args,
  read: (output: string) => pattern.exec(output)?.[1],
});

/** How each is asked for its version. */
const VERSIONS = {
  terraform: says(/^Terraform v(\S+)/m, 'version'),
  tofu: says(/^OpenTofu v(\S+)/m, 'version'),
  tflint: says(/^TFLint version (\S+)/m, '--version'),
  checkov: says(/^v?(\d+\.\d+\.\d+\S*)\s*$/m, '--version'),
  trivy: says(/^Version: v?(\d+\.\d+\.\d+\S*)/m, '--version'),
} as const;

import type { ToolWish } from '../../domain/tools/choose.ts';
import {
  askedVersion,
  brokenConstraints,
  fittingRelease,
  type VersionWishes,
} from '../../domain/validation/chosen-version.ts';
import type { ProgramStep } from '../../domain/validation/step.ts';
import { contradicted, noneFits, ofPin, type VersionPlace } from '../../domain/validation/version-gaps.ts';
import type { StepTool } from './tool-call.ts';
import { type StepToolParts, type ToolFinder, toolsOnce } from './tools-once.ts';

export type StepToolWish = VersionWishes & {
  /** What a folder and the modules that it calls write as `required_version`. */
  constraints(folder: string): readonly string[];
};

export type StepTools = {
  /** Terraform or OpenTofu for a folder. */
  forFolder(folder: string): Promise<StepTool>;
  forStep(step: ProgramStep): Promise<StepTool>;
};

/** Finds the program of each folder and step. Each version is looked for, and fetched, once, however many ask for it at the same time. */
export function stepTools(wish: StepToolWish, parts: StepToolParts): StepTools {
  const find = toolsOnce(parts);
  const forFolder = (folder: string, constraints: readonly string[]): Promise<StepTool> =>
    toolFor({ folder, constraints, flavour: wish.flavour, platform: parts.platform }, wish, find);
  return {
    forFolder: (folder) => forFolder(folder, wish.constraints(folder)),
    forStep: async (step) => {
      if (step !== 'fmt') return await find.tool(step, wish.versions.get(step) ?? DEFAULT);
      const ofRoot = await forFolder('', wish.constraints(''));
      // It obeys nobody's required_version, so a contradiction in the root folder is none for it.
      return ofRoot.ok ? ofRoot : await forFolder('', []);
    },
  };
}

const DEFAULT: ToolWish = { version: 'default' };

async function toolFor(place: VersionPlace, wishes: VersionWishes, find: ToolFinder): Promise<StepTool> {
  const { folder, flavour, constraints } = place;
  const asked = askedVersion(folder, wishes);
  if (asked === undefined) return await freeTool(place, find);
  if (brokenConstraints(asked.version, constraints).length > 0)
    return { ok: false, gap: contradicted(asked, place) };
  const { version, sha256 } = asked;
  const found = await find.tool(flavour, { version, sha256 });
  return found.ok || !asked.pinned ? found : { ok: false, gap: ofPin(asked, found.gap, place) };
}

/** What is on the PATH was set up for the job, so it comes first; only where it does not fit is a release chosen. */
async function freeTool(place: VersionPlace, find: ToolFinder): Promise<StepTool> {
  const { flavour, constraints, platform } = place;
  const first = (await find.isOnPath(flavour)) ? await find.tool(flavour, DEFAULT) : undefined;
  if (first?.ok === false) return first;
  if (first !== undefined && brokenConstraints(first.tool.version, constraints).length === 0) return first;
  const version = fittingRelease(flavour, platform, constraints);
  if (version !== undefined) return await find.tool(flavour, { version });
  if (constraints.length === 0) return await find.tool(flavour, DEFAULT);
  const onPath = first?.tool.source === 'path' ? first.tool.version : undefined;
  return { ok: false, gap: noneFits(onPath, place) };
}

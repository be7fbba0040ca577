import type { Programs } from '../../ports/tools.ts';

/**
 * Finds the program behind the wrapper that setup-terraform and setup-opentofu put in its place: the wrapper prints its own lines to
 * stdout, and hands the answers of the tool to later steps.
 */
export function seeThrough(programs: Programs, exists: (path: string) => Promise<boolean>): Programs {
  return {
    which: async (name, env) => {
      const found = await programs.which(name, env);
      if (found === undefined || !WRAPPED.has(name)) return found;
      const at = Math.max(found.lastIndexOf('/'), found.lastIndexOf('\\')) + 1;
      const folder = found.slice(0, at);
      for (const behind of [`${name}-bin`, `${name}-bin.exe`])
        if (await exists(folder + behind)) return folder + behind;
      return found;
    },
  };
}

const WRAPPED: ReadonlySet<string> = new Set(['terraform', 'tofu']);

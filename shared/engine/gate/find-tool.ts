import type { Scanner } from '../../domain/gate/scanner.ts';
import type { ToolWish } from '../../domain/tools/choose.ts';
import { installHint } from '../../domain/tools/install-hint.ts';
import { locateTool, type ToolParts } from '../tools/locate.ts';
import type { FoundTool } from './scan-target.ts';

export type ToolWishes = {
  /** By name of the tool; others have their default. */
  readonly wishes: ReadonlyMap<string, ToolWish>;
  /** Scanners that nobody named and that look for what another one finds too: they run where they are installed already. */
  readonly onlyInstalled: ReadonlySet<string>;
};

/** Finds the executable of a scanner, or the gap that its absence is. */
export function toolFinder(
  { wishes, onlyInstalled }: ToolWishes,
  parts: ToolParts,
): (scanner: Scanner) => Promise<FoundTool> {
  return async ({ name, executable, version }) => {
    if (onlyInstalled.has(name) && (await parts.programs.which(executable, parts.env)) === undefined) {
      const message = `${executable} is not on the PATH`;
      return { ok: false, gap: { kind: 'not-installed', message, hint: installHint(executable) } };
    }
    const wish = wishes.get(name) ?? { version: 'default' };
    const located = await locateTool({ tool: executable, wish, version }, parts);
    if (located.kind !== 'tool') return { ok: false, gap: located };
    const { path, version: found, sha256, source } = located;
    return { ok: true, file: path, tool: { version: found, sha256, source } };
  };
}

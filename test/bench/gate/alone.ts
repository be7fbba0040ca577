import { systemClock } from '../../../shared/adapters/clock.ts';
import { makeFolders } from '../../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../../shared/adapters/process/processes.ts';
import type { Scanner, ScanTarget, ScanWish } from '../../../shared/domain/gate/scanner.ts';
import { type ScanPorts, scanTarget } from '../../../shared/engine/gate/scan-target.ts';
import { newFolder } from '../../e2e/run-action.ts';
import { systemVariables } from '../../e2e/runner/system-variables.ts';
import { childrenCpuMs } from '../process/tree.ts';

export type Alone = { readonly wallMs: number; readonly cpuMs: number };

/** One scanner on one target with nothing beside it: its own processes, nothing of what the gate does before and after. */
export async function runAlone(
  { scanner, target }: { readonly scanner: Scanner; readonly target: ScanTarget },
  checkout: string,
  wish: ScanWish,
  file: string,
): Promise<Alone> {
  const temp = await newFolder();
  const quiet = () => undefined;
  const log = { info: quiet, debug: quiet, warning: quiet } as unknown as ScanPorts['log'];
  const ports: ScanPorts = {
    ...{ log, processes: makeProcesses(), clock: systemClock, childEnv: systemVariables() },
    folders: makeFolders({ RUNNER_TEMP: temp, GITHUB_WORKSPACE: checkout }),
    signal: new AbortController().signal,
    findTool: async () => ({ ok: true, file, tool: { version: '0.71.2', source: 'path' } }),
  };
  const cpuBefore = childrenCpuMs();
  const started = performance.now();
  const { scan } = await scanTarget({ scanner, target, wish, checkout, timeoutMs: 120_000 }, ports);
  const wallMs = performance.now() - started;
  if (scan.gaps.length > 0)
    throw new Error(`${scan.scanner}: ${scan.gaps.map(({ message }) => message).join('; ')}`);
  return { wallMs, cpuMs: childrenCpuMs() - cpuBefore };
}

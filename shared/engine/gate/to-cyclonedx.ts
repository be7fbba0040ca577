import { isObject, type Json } from '../../domain/json/json.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Processes } from '../../ports/processes.ts';

export type CycloneDxPorts = {
  readonly processes: Processes;
  readonly folders: Folders;
  /** The clean environment of children. */
  readonly childEnv: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

/** `text` is the SBOM; else why there is none, in one sentence. */
export type CycloneDx =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

const TIME_MS = 120_000;
const OUTPUT_BYTES = 256 * 1024 * 1024;

/** Makes a CycloneDX SBOM of the report that Trivy wrote (with all packages): nothing is scanned a second time. */
export async function toCycloneDx(
  /** Absolute path of the executable that made the report. */
  trivy: string,
  report: string,
  { processes, folders, childEnv, signal }: CycloneDxPorts,
): Promise<CycloneDx> {
  const scratch = await folders.scratch('cyclonedx');
  try {
    const [from, to] = [folders.join(scratch, 'report.json'), folders.join(scratch, 'bom.json')];
    await folders.write(from, report);
    const { end, exitCode, stderr, problem } = await processes.run({
      file: trivy,
      args: convertArgs(from, to),
      cwd: scratch,
      env: childEnv,
      timeoutMs: TIME_MS,
      maxOutputBytes: OUTPUT_BYTES,
      signal,
    });
    if (end !== 'exited' || exitCode !== 0) {
      const said = problem ?? stderr.trim().split(/\r?\n/).at(-1) ?? '';
      return {
        ok: false,
        problem: `trivy convert ended with ${end === 'exited' ? `exit code ${exitCode}` : end}: ${said.slice(0, 300)}`,
      };
    }
    return checked(await folders.read(to));
  } finally {
    await folders.remove(scratch).catch(() => undefined);
  }
}

/** `trivy convert` renders a report of its own in another format. */
export function convertArgs(from: string, to: string): readonly string[] {
  return ['convert', '--quiet', '--format', 'cyclonedx', '--output', to, from];
}

function checked(text: string | undefined): CycloneDx {
  try {
    const bom = JSON.parse(text ?? '') as Json;
    if (text !== undefined && isObject(bom) && bom.bomFormat === 'CycloneDX') return { ok: true, text };
  } catch {
    // Told below.
  }
  return { ok: false, problem: 'trivy convert exited with 0 and wrote no CycloneDX document' };
}

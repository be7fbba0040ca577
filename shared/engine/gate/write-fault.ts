import { renderFault } from '../../domain/report/fault.ts';
import { renderSarif } from '../../domain/sarif/render-sarif.ts';
import type { Job } from '../../ports/job.ts';

/**
 * A SARIF file of a run that could not go on: a later step that uploads it finds one, and code scanning closes no alert by it. undefined where it
 * cannot be written, which hides nothing of the fault.
 */
export async function writeFaultSarif(
  error: unknown,
  { name, action }: { readonly name: string; readonly action: string },
  job: Pick<Job, 'writeReport'>,
): Promise<string | undefined> {
  const { failure } = renderFault(error, { action });
  const { text } = renderSarif(
    [
      {
        tool: { name },
        category: `${name}/fault`,
        invocations: [{ successful: false, notes: [{ level: 'error', id: 'fault', text: failure }] }],
        findings: [],
      },
    ],
    { fallbackPath: 'README.md' },
  );
  return job.writeReport('results.sarif', text).catch(() => undefined);
}

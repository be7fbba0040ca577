import { renderFault } from '../../domain/report/fault.ts';
import type { Job } from '../../ports/job.ts';
import type { Log } from '../../ports/log.ts';

/** Tells a job why nothing could be decided: its summary, its annotations, and the one output that later steps ask first. */
export async function publishFault(
  error: unknown,
  { action, output: [name, value] }: { readonly action: string; readonly output: readonly [string, string] },
  { job, log }: { readonly job: Job; readonly log: Log },
): Promise<void> {
  const { summary, annotations } = renderFault(error, { action });
  job.setOutput(name, value);
  await job.writeSummary(summary);
  for (const annotation of annotations) job.annotate(annotation);
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack);
}

import type { FindingsReport } from '../../domain/report/gate/findings-report.ts';
import type { Job } from '../../ports/job.ts';
import type { Log } from '../../ports/log.ts';

/** Gives a report to whoever reads the job: later steps, its summary, its annotations, and the log. */
export async function tellReport(
  report: Omit<FindingsReport, 'fails'> & { readonly outputs: Readonly<Record<string, string>> },
  headline: string,
  { job, log }: { readonly job: Job; readonly log: Log },
): Promise<void> {
  for (const [name, value] of Object.entries(report.outputs)) job.setOutput(name, value);
  await job.writeSummary(report.summary);
  for (const annotation of report.annotations) job.annotate(annotation);
  log.info(headline);
}

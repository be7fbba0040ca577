import { faultReason } from '../../domain/report/fault-reason.ts';
import type { Job } from '../../ports/job.ts';
import type { Log } from '../../ports/log.ts';
import { publishFault } from '../report/publish-fault.ts';
import { writeFaultSarif } from './write-fault.ts';

/** Tells a fault, or an input that is refused, where a verdict was to be told: it is inconclusive, with its reason, and code scanning hears of it too. */
export async function tellFault(
  error: unknown,
  subject: { readonly action: string; readonly name: string },
  { job, log }: { readonly job: Job; readonly log: Log },
): Promise<void> {
  const { action } = subject;
  await publishFault(error, { action, output: ['verdict', 'inconclusive'] }, { job, log });
  job.setOutput('reason', faultReason(error, action));
  job.setOutput('sarif', (await writeFaultSarif(error, subject, job)) ?? '');
}

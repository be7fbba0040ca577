import type { Judgement } from '../../domain/gate/judgement.ts';
import type { GateAbout } from '../../domain/report/gate/gate-about.ts';
import { renderGateJson } from '../../domain/report/gate/gate-json.ts';
import { renderGateSarif, type ValidationSarif } from '../../domain/sarif/gate-sarif.ts';
import type { Job } from '../../ports/job.ts';

export type Written = {
  readonly report: string;
  readonly sarif: string;
  /** What did not fit in. */
  readonly warnings: readonly string[];
};

/** Every report as a file, before anybody is told: an upload that fails takes none of them with it. */
export async function writeReports(
  judged: {
    readonly judgement: Judgement;
    readonly about: GateAbout;
    /** Of the gate or the validation, and a file of the checkout where findings without a place are shown. */
    readonly name: string;
    readonly fallbackPath: string;
    readonly validation?: ValidationSarif | undefined;
  },
  job: Pick<Job, 'writeReport'>,
): Promise<Written> {
  const { judgement, about, name, fallbackPath, validation } = judged;
  const { text, warnings } = renderGateSarif(judgement, { category: name, fallbackPath, validation });
  const [report, sarif] = await Promise.all([
    job.writeReport('report.json', renderGateJson(judgement, about)),
    job.writeReport('results.sarif', text),
  ]);
  return { report, sarif, warnings };
}

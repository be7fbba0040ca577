import type { GateStatement } from '../../domain/gate/gate-statement.ts';
import type { Judgement } from '../../domain/gate/judgement.ts';
import type { GateAbout } from '../../domain/report/gate/gate-about.ts';
import { renderGateJson } from '../../domain/report/gate/gate-json.ts';
import { renderGateSarif } from '../../domain/sarif/gate-sarif.ts';
import type { Job } from '../../ports/job.ts';

export type Written = {
  readonly report: string;
  readonly sarif: string;
  readonly gate: string;
  /** The SARIF file itself, for who uploads it. */
  readonly sarifText: string;
  /** What did not fit in. */
  readonly warnings: readonly string[];
};

/** Every report as a file, before anybody is told: an upload that fails takes none of them with it. */
export async function writeReports(
  judged: {
    readonly judgement: Judgement;
    readonly about: GateAbout;
    readonly statement: GateStatement;
    /** Of the gate, and a file of the checkout where findings without a place are shown. */
    readonly name: string;
    readonly fallbackPath: string;
  },
  job: Pick<Job, 'writeReport'>,
): Promise<Written> {
  const { judgement, about, statement, name, fallbackPath } = judged;
  const { text, warnings } = renderGateSarif(judgement, { category: name, fallbackPath });
  const [report, sarif, gate] = await Promise.all([
    job.writeReport('report.json', renderGateJson(judgement, about)),
    job.writeReport('results.sarif', text),
    job.writeReport('gate.json', `${JSON.stringify(statement, undefined, 2)}\n`),
  ]);
  return { report, sarif, gate, sarifText: text, warnings };
}

import type { GateStatement } from '../../domain/gate/gate-statement.ts';
import type { Job } from '../../ports/job.ts';

/** The verdict as a deployment asks for it: a file beside the reports. */
export function writeStatement(statement: GateStatement, job: Pick<Job, 'writeReport'>): Promise<string> {
  return job.writeReport('gate.json', `${JSON.stringify(statement, undefined, 2)}\n`);
}

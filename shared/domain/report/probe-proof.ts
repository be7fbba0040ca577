import { reaches } from '../analysis/test-results.ts';
import type { ProbeProof } from './outcome.ts';

/** Whether own probes proved the candidate: every proof that is obeyed is complete, and no test fails it. */
export function isProven({ tests }: ProbeProof): boolean {
  const obeyed = tests.filter(({ dryRun }) => !dryRun);
  return tests.length > 0 && obeyed.every((test) => reaches(test) === (test.side === 'pass'));
}

import { isObject, type Json } from '../json/json.ts';
import { type GateOutcome, type GateRefusal, refused } from './gate-outcome.ts';
import { type GateWanted, judgeStatement, mismatch } from './judge-statement.ts';
import { type ReadStatement, readGateStatement } from './read-gate-statement.ts';

export type FileWanted = GateWanted & {
  readonly commit: string;
  /** URL of the run, with its attempt. */
  readonly run: string;
  /** `GITHUB_JOB` */
  readonly job: string;
};

/**
 * The verdict of a file that the gate wrote earlier in this very job. Nothing about it is signed: it keeps a verdict of another job, run, commit
 * or image from being taken for this one's, and is no defence against a step that writes files to deceive.
 */
export function requireFile(text: string | undefined, wanted: FileWanted): GateOutcome {
  if (text === undefined)
    return refused('no-statement', 'the file of gate_file', 'none of that name', RUN_IT);
  const read = readGateStatement(parsed(text));
  if (read === undefined)
    return refused('unreadable', 'a verdict of action-security-gate in gate_file', 'something else', RUN_IT);
  return mismatch(read, wanted) ?? elsewhere(read, wanted) ?? judgeStatement(read, wanted);
}

function elsewhere({ run, job, commit }: ReadStatement, wanted: FileWanted): GateRefusal | undefined {
  if (run !== wanted.run) return refused('other-run', `a verdict of this run, ${wanted.run}`, run, RUN_IT);
  if (wanted.job === '' || job !== wanted.job) {
    const found = job === undefined ? 'one that names no job' : `one of the job ${job}`;
    return refused('other-run', `a verdict of this job, ${wanted.job || 'which has no name'}`, found, RUN_IT);
  }
  if (commit === wanted.commit) return undefined;
  return refused('other-commit', `a verdict on ${wanted.commit}`, `one on ${commit}`, RUN_IT);
}

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const RUN_IT =
  'Run action-security-gate with this image earlier in the same job, and give gate_file its output gate; a verdict of another job counts only signed, with require_gate: attestation';

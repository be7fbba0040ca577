import { isObject, type Json, type JsonObject, objectAt, stringAt } from '../json/json.ts';
import type { GateStatement } from './gate-statement.ts';

/** What a deployment has to know of a statement. */
export type ReadStatement = Pick<
  GateStatement,
  'verdict' | 'repository' | 'commit' | 'run' | 'job' | 'policyHash'
> & {
  /** '' where no image was scanned. */
  readonly digest: string;
  readonly judgedAtMs: number;
};

/** A statement from a file or an attestation; undefined for anything else, and for a schema that this release does not know. */
export function readGateStatement(value: Json | undefined): ReadStatement | undefined {
  if (!isObject(value) || value.schemaVersion !== 1) return undefined;
  const { verdict } = value;
  if (verdict !== 'pass' && verdict !== 'fail' && verdict !== 'inconclusive') return undefined;
  const judgedAtMs = timeAt(value, 'judgedAt');
  const texts = ['repository', 'commit', 'run', 'policyHash'].map((key) => stringAt(value, key));
  const [repository, commit, run, policyHash] = texts;
  if (judgedAtMs === undefined || repository === undefined || commit === undefined) return undefined;
  if (run === undefined || policyHash === undefined) return undefined;
  const digest = stringAt(objectAt(value, 'image'), 'digest') ?? '';
  return { verdict, repository, commit, run, job: stringAt(value, 'job'), policyHash, digest, judgedAtMs };
}

/** With its zone, or it is nobody's time. */
function timeAt(value: JsonObject, key: string): number | undefined {
  const text = stringAt(value, key) ?? '';
  const ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

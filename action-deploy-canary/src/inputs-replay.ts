import type { Problem } from '../../shared/domain/errors/problem.ts';
import { type Input, type InputTable, optional, type Values } from '../../shared/domain/inputs/input.ts';
import { type Moment, parseMoment } from '../../shared/domain/text/moment.ts';
import { parseRevisionName } from '../../shared/domain/text/revision-name.ts';

/** Which past time is judged again, and beside whom. */
export const REPLAY_INPUTS = {
  baseline_revision: optional(parseRevisionName),
  since: optional(parseMoment),
  until: optional(parseMoment),
} as const satisfies { readonly [name: string]: Input<unknown> };

export type ReplayValues = Partial<Values<typeof REPLAY_INPUTS>>;

/** What `mode: replay` asks for. */
export type ReplayInputs = {
  readonly revision: string;
  /** Absent means every other revision that answered then. */
  readonly baselineRevision?: string | undefined;
  readonly since: Moment;
  /** Absent means as late as numbers are final. */
  readonly until?: Moment | undefined;
};

/** What every mode has a use for, and what the runner fills in. */
const ALSO_OF_REPLAY = ['mode', 'revision', 'config', 'github_token', 'log_format'];

/** Of a table, the inputs that say something else than their default and that no replay has a use for. */
export function beyondReplay(
  values: Readonly<Record<string, unknown>>,
  table: InputTable,
): readonly string[] {
  return Object.entries(table).flatMap(([name, input]) => {
    const value = values[name];
    if (value === undefined || ALSO_OF_REPLAY.includes(name)) return [];
    const usual = input.default === undefined ? undefined : input.parse(input.default, name);
    return usual?.ok === true && usual.value === value ? [] : [name];
  });
}

type Given = ReplayValues & { readonly mode?: string | undefined; readonly revision?: string | undefined };

/** What a replay needs, and what it would have to ignore. `without` are the inputs given that it has no use for. */
export function replayProblems(values: Given, without: readonly string[]): readonly Problem[] {
  const { revision, baseline_revision, since } = values;
  const problems: Problem[] = without.map((where) => ({
    where,
    message: `Expected no ${where} with mode: replay, which changes nothing; found one`,
    hint: 'A replay takes revision, baseline_revision, since, until and config',
  }));
  if (revision === undefined) problems.push(missing('revision', 'the revision that is judged again'));
  if (since === undefined)
    problems.push(missing('since', 'the beginning of the time that is judged again, like 2h'));
  if (revision !== undefined && revision === baseline_revision)
    problems.push({
      where: 'baseline_revision',
      message: `Expected another revision than the candidate, found ${revision} for both`,
    });
  return problems;
}

/** Inputs of a replay, given to another mode. */
export function strayProblems(values: Given): readonly Problem[] {
  return (Object.keys(REPLAY_INPUTS) as (keyof ReplayValues)[])
    .filter((name) => values[name] !== undefined)
    .map((where) => ({
      where,
      message: `Expected ${where} with mode: replay only, found it with mode: ${values.mode}`,
    }));
}

/** undefined in every other mode. */
export function replayOf({
  mode,
  revision,
  baseline_revision,
  since,
  until,
}: Given): ReplayInputs | undefined {
  if (mode !== 'replay' || revision === undefined || since === undefined) return undefined;
  return { revision, baselineRevision: baseline_revision, since, until };
}

function missing(where: string, what: string): Problem {
  return { where, message: `Expected ${what} with mode: replay, found none` };
}

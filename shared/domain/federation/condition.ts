import { type Cel, UNKNOWN_PART, withPaths } from '../cel/cel.ts';
import { type Arm, armsOf } from '../cel/normal-form.ts';
import { parseCel } from '../cel/parse-cel.ts';
import { err, ok, type Result } from '../errors/problem.ts';

export type Mapping = {
  /** `attribute.repository` or `google.subject` to the expression that makes it. */
  readonly targets: ReadonlyMap<string, string>;
  /** False where files do not tell all of it. */
  readonly complete: boolean;
};

/** Every way through a condition, about claims alone: what the mapping makes of them stands in its place. */
export function readCondition(source: string, mapping: Mapping): Result<readonly Arm[], string> {
  const parsed = parseCel(source);
  if (!parsed.ok) return err(`It is no condition in CEL: ${parsed.error}`);
  const arms = armsOf(withMapping(parsed.value, mapping));
  return arms === undefined ? err('It can be true in more ways than are looked at') : ok(arms);
}

/** The expression with what the mapping says for `google.subject` and `attribute.NAME`. */
export function withMapping(condition: Cel, { targets, complete }: Mapping): Cel {
  return withPaths(condition, (names) => {
    const [root = '', name = ''] = names;
    if (names.length !== 2 || (root !== 'attribute' && root !== 'google')) return undefined;
    const source = targets.get(`${root}.${name}`) ?? (complete ? undefined : UNKNOWN_PART);
    if (source === undefined) return undefined;
    const parsed = parseCel(source);
    return parsed.ok ? parsed.value : couldReadAnything(names.join('.'));
  });
}

function couldReadAnything(text: string): Cel {
  return { kind: 'opaque', text, reads: [{ kind: 'path', names: ['assertion'] }] };
}

import type { Arm } from '../cel/normal-form.ts';
import { type Demand, demandsOf, isWhole } from './demand.ts';
import { isProtectable } from './ref-beginning.ts';
import { readSubject, type Subject } from './subject.ts';

/** What one way through a condition fixes about the job. The first that fits is the strongest. */
export type ArmBinding = {
  /** Two demands that nobody can meet together. */
  readonly impossible: boolean;
  readonly repository: 'id' | 'name' | 'owner' | 'loose' | 'unread' | 'none';
  readonly ref: 'environment' | 'ref' | 'any-environment' | 'any-ref' | 'loose' | 'unread' | 'none';
  readonly pullRequest: boolean;
  /** An id of the repository or of its owner is fixed, so that a name which somebody else takes over is refused. */
  readonly hasId: boolean;
  readonly namesOwner: boolean;
  /** Fixes a subject in the form without ids. */
  readonly oldSubject: boolean;
};

/** Looks at all comparisons of an arm together. */
export function bindingOf(arm: Arm): ArmBinding {
  const demands = arm.flatMap(demandsOf);
  const subjects = demands.flatMap(subjectsOf);
  const workflows = demands.flatMap(workflowsOf);
  const every = (test: (demand: Fixing) => boolean) => demands.some((each) => isFixing(each) && test(each));
  const ids =
    every(exact('repository_id')) || subjects.some(everySubject((each) => immutableRepository(each)));
  const ownerId =
    every(exact('repository_owner_id')) || subjects.some(everySubject(({ immutable }) => immutable));
  return {
    impossible: isImpossible(demands),
    repository: repositoryOf(demands, subjects, workflows, ids, ownerId),
    ref: refOf(demands, subjects, workflows),
    pullRequest: admitsPullRequests(demands, subjects),
    hasId: ids || ownerId,
    namesOwner: every(exact('repository_owner')),
    oldSubject: subjects.some((group) => group.some(({ immutable }) => !immutable)),
  };
}

type Fixing = Extract<Demand, { readonly kind: 'one-of' | 'begins' }>;
type Group<T> = readonly T[];

const isFixing = (demand: Demand): demand is Fixing => demand.kind === 'one-of' || demand.kind === 'begins';

const exact =
  (claim: string) =>
  (demand: Fixing): boolean =>
    demand.kind === 'one-of' && demand.claim === claim;

const everySubject =
  (test: (subject: Subject) => boolean) =>
  (group: Group<Subject>): boolean =>
    group.every(test);

const immutableRepository = ({ immutable, repository }: Subject): boolean =>
  immutable && repository !== undefined;

/** The alternatives of one demand on `sub`; one that is no subject at all makes the group worthless. */
function subjectsOf(demand: Demand): readonly Group<Subject>[] {
  if (!isFixing(demand) || demand.claim !== 'sub') return [];
  const read = demand.values.map((value) => readSubject(value, isWhole(demand, value)));
  const subjects = read.filter((subject) => subject !== undefined);
  return subjects.length === read.length && read.length > 0 ? [subjects] : [];
}

type Workflow = { readonly repository: boolean; readonly ref: string | undefined; readonly whole: boolean };

/** `octo/shop/.github/workflows/deploy.yml@refs/heads/main` is the workflow that started, with its repository and ref. */
function workflowsOf(demand: Demand): readonly Group<Workflow>[] {
  if (!isFixing(demand) || demand.claim !== 'workflow_ref' || demand.values.length === 0) return [];
  return [
    demand.values.map((value) => ({
      repository: /^[^/]+\/[^/]+\//.test(value),
      ref: /@(.+)$/.exec(value)?.[1],
      whole: isWhole(demand, value),
    })),
  ];
}

function repositoryOf(
  demands: readonly Demand[],
  subjects: readonly Group<Subject>[],
  workflows: readonly Group<Workflow>[],
  ids: boolean,
  ownerId: boolean,
): ArmBinding['repository'] {
  const some = (test: (demand: Fixing) => boolean) => demands.some((each) => isFixing(each) && test(each));
  if (ids) return 'id';
  const named = some(
    (each) => exact('repository')(each) && each.values.every((value) => value.includes('/')),
  );
  if (named || subjects.some(everySubject(({ repository }) => repository !== undefined))) return 'name';
  if (workflows.some((group) => group.every(({ repository }) => repository))) return 'name';
  const owned = some(
    ({ claim, values }) => claim === 'repository' && values.every((each) => each.includes('/')),
  );
  if (unreadOf(demands, ['repository', 'repository_id', 'sub', 'workflow_ref'])) return 'unread';
  if (owned || ownerId || some(exact('repository_owner')) || subjects.length > 0) return 'owner';
  return touches(demands, ['repository', 'sub', 'workflow_ref', 'repository_owner']) ? 'loose' : 'none';
}

function refOf(
  demands: readonly Demand[],
  subjects: readonly Group<Subject>[],
  workflows: readonly Group<Workflow>[],
): ArmBinding['ref'] {
  const refs = [
    ...demands.flatMap((each) => (isFixing(each) && each.claim === 'ref' ? [refsOf(each)] : [])),
    ...subjects.map((group) =>
      group.flatMap(({ context }) => (context === undefined ? ['none' as const] : [strengthOf(context)])),
    ),
    ...workflows.map((group) =>
      group.map(({ ref, whole }) => (ref === undefined ? ('none' as const) : refStrength(ref, whole))),
    ),
    ...demands.flatMap((each) =>
      isFixing(each) && each.claim === 'environment'
        ? [[each.kind === 'one-of' ? ('environment' as const) : ('any-environment' as const)]]
        : [],
    ),
  ].map(weakest);
  const best = STRENGTHS.find((strength) => refs.includes(strength));
  if (best === 'environment' || best === 'ref') return best;
  if (unreadOf(demands, ['ref', 'environment', 'sub', 'workflow_ref'])) return 'unread';
  if (best !== undefined && best !== 'none') return best;
  return touches(demands, ['ref', 'environment', 'workflow_ref']) ? 'loose' : 'none';
}

const STRENGTHS = ['environment', 'ref', 'loose', 'any-environment', 'any-ref', 'none'] as const;
type Strength = (typeof STRENGTHS)[number];

const refsOf = (demand: Fixing): readonly Strength[] =>
  demand.values.map((value) => refStrength(value, isWhole(demand, value)));

function strengthOf(context: NonNullable<Subject['context']>): Strength {
  if (context.kind === 'pull-request') return 'ref';
  if (context.kind === 'ref') return refStrength(context.value, context.whole);
  return context.whole ? 'environment' : 'any-environment';
}

/** `refs/heads/` is a beginning of every branch, and `refs/heads/main` one of whatever somebody calls `mainly`. */
function refStrength(ref: string, whole: boolean): Strength {
  if (whole || isProtectable(ref)) return 'ref';
  return /^refs\/heads\/./.test(ref) ? 'loose' : 'any-ref';
}

/** Alternatives are as strong as the weakest of them. */
function weakest(group: readonly Strength[]): Strength {
  return STRENGTHS.findLast((strength) => group.includes(strength)) ?? 'none';
}

function admitsPullRequests(demands: readonly Demand[], subjects: readonly Group<Subject>[]): boolean {
  const events = demands.some(
    (each) =>
      each.kind === 'one-of' &&
      ((each.claim === 'event_name' && each.values.some((value) => value.startsWith('pull_request'))) ||
        (each.claim === 'ref' && each.values.some((value) => value.startsWith('refs/pull/')))),
  );
  const refs = demands.some(
    (each) =>
      each.kind === 'begins' &&
      each.claim === 'ref' &&
      each.values.some((value) => value.startsWith('refs/pull/')),
  );
  return (
    events || refs || subjects.some((group) => group.some(({ context }) => context?.kind === 'pull-request'))
  );
}

function unreadOf(demands: readonly Demand[], claims: readonly string[]): boolean {
  return demands.some(
    (each) => each.kind === 'unread' && each.claims.some((claim) => matters(claim, claims)),
  );
}

/** An attribute that is mapped elsewhere, or not at all, could be anything. */
function matters(claim: string, claims: readonly string[]): boolean {
  return claims.includes(claim) || claim === '';
}

function touches(demands: readonly Demand[], claims: readonly string[]): boolean {
  return demands.some((each) => 'claim' in each && each.kind !== 'not-one-of' && claims.includes(each.claim));
}

/** Sets of one claim without a common value, or one whose values are all excluded. */
function isImpossible(demands: readonly Demand[]): boolean {
  const left = new Map<string, ReadonlySet<string>>();
  for (const each of demands) {
    if (each.kind !== 'one-of') continue;
    const before = left.get(each.claim);
    left.set(each.claim, new Set(each.values.filter((value) => before?.has(value) ?? true)));
  }
  for (const each of demands) {
    const values = each.kind === 'not-one-of' ? left.get(each.claim) : undefined;
    if (each.kind === 'not-one-of' && values !== undefined) {
      left.set(each.claim, new Set([...values].filter((value) => !each.values.includes(value))));
    }
  }
  return [...left.values()].some((values) => values.size === 0);
}

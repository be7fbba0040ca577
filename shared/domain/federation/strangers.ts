import type { Arm } from '../cel/normal-form.ts';
import { demandsOf } from './demand.ts';
import type { JobFacts } from './job-claims.ts';
import { isProtectable } from './ref-beginning.ts';

/** A job that nobody meant to let in. */
export type Stranger = { readonly who: string; readonly job: JobFacts };

const OTHER_BRANCH = 'refs/heads/stranger';

/**
 * Jobs that differ from one that is meant to get in by what somebody else can choose. `texts` are those of the condition: names are
 * made to contain them, for conditions that compare a part only; `beginnings` are refs that the condition admits on purpose.
 */
export function strangersTo(
  home: JobFacts,
  texts: readonly string[],
  beginnings: readonly string[],
): readonly Stranger[] {
  const [owner = '', name = ''] = home.repository.split('/');
  const outside = { repositoryId: '9000003', ownerId: '9000004', actor: 'stranger', others: {} };
  const { environment: _, ...bare } = home;
  const branches = [OTHER_BRANCH, ...texts.flatMap(branchesLike)].filter(
    (ref) =>
      ref !== home.ref && !beginnings.some((beginning) => ref.startsWith(beginning)) && !texts.includes(ref),
  );
  const repositories = (names: readonly string[]) =>
    names.filter((each) => !texts.includes(each) && each !== home.repository);
  return [
    {
      who: 'a pull request from a fork',
      job: { ...bare, actor: 'stranger', eventName: 'pull_request', ref: 'refs/pull/7/merge' },
    },
    ...branches.map((ref) => ({ who: 'another branch', job: { ...bare, eventName: 'push', ref } })),
    { who: 'any tag', job: { ...bare, eventName: 'push', ref: 'refs/tags/stranger' } },
    {
      who: 'a run that somebody starts by hand on another branch',
      job: { ...bare, eventName: 'workflow_dispatch', ref: OTHER_BRANCH },
    },
    {
      who: 'another environment on another branch',
      job: { ...home, ref: OTHER_BRANCH, environment: 'stranger' },
    },
    ...repositories([`${owner}/stranger`, `${owner}/${name}-stranger`]).map((repository) => ({
      who: `another repository of ${owner}`,
      job: { ...home, ...outside, ownerId: home.ownerId, repository },
    })),
    ...repositories([`stranger/${name}`, `stranger-${owner}/${name}`, `${owner}-stranger/${name}`]).map(
      (repository) => ({
        who: 'a repository of somebody else',
        job: { ...home, ...outside, repository },
      }),
    ),
  ];
}

function branchesLike(text: string): readonly string[] {
  if (!/^[\w./-]+$/.test(text)) return [];
  // What a branch is compared with may be no more than its beginning.
  const longer = /^refs\/heads\/./.test(text) ? [`${text}-stranger`] : [];
  return [
    ...longer,
    ...[`stranger/${text}`, `stranger${text}`, `stranger${text}stranger`].map((name) => `refs/heads/${name}`),
  ];
}

/** Beginnings of refs that a condition asks for and that a rule of the repository can protect, such as `refs/heads/release/`. */
export function admittedBeginnings(arms: readonly Arm[]): readonly string[] {
  return arms
    .flat()
    .flatMap(demandsOf)
    .flatMap((demand) => (demand.kind === 'begins' && demand.claim === 'ref' ? demand.values : []))
    .filter(isProtectable);
}

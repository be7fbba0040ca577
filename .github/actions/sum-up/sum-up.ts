export type Planned = { readonly key: string; readonly service: string; readonly region: string };

type Outputs = Readonly<Record<string, string>>;

/** The jobs before, in the form that the context `needs` has. */
export type Needs = Readonly<Record<string, { readonly result: string; readonly outputs?: Outputs | null }>>;

export type Result = {
  readonly service: string;
  readonly region: string;
  readonly conclusion: string;
  readonly reason: string;
  readonly revision: string;
  readonly image: string;
  readonly service_url: string;
  readonly candidate_url: string;
};

export type Sum = {
  readonly results: readonly Result[];
  readonly conclusion: string;
  readonly succeeded: boolean;
  readonly summary: string;
};

/** From what a person has to see first to what nobody has to see. */
const WORST_FIRST = [
  ...['failed', 'conflict', 'rolled-back', 'superseded'],
  ...['held', 'deployed', 'promoted', 'unchanged'],
];
const GOOD = new Set(['held', 'deployed', 'promoted', 'unchanged']);

/** What became of each planned target; one that left no outcome counts as failed. */
export function sumUp(
  planned: readonly Planned[],
  needs: Needs,
  outcomeOf: (key: string) => Outputs | undefined,
): Sum {
  const results = planned.map((target) => resultOf(target, outcomeOf(target.key), needs));
  const worst = WORST_FIRST.find((one) => results.some((result) => result.conclusion === one)) ?? 'failed';
  // An outcome that is left from an attempt before says nothing of a job that was cut off in this one.
  const unfinished = GOOD.has(worst) && needs.deploy?.result !== 'success';
  return {
    ...{ results, conclusion: unfinished ? 'failed' : worst },
    succeeded: GOOD.has(worst) && !unfinished,
    summary: summaryOf(results, needs, unfinished),
  };
}

function resultOf({ service, region }: Planned, outcome: Outputs | undefined, needs: Needs): Result {
  const { conclusion = '', reason = '', revision = '', image = '' } = outcome ?? {};
  return {
    ...{ service, region, revision, image },
    ...(WORST_FIRST.includes(conclusion)
      ? { conclusion, reason: reason === '' ? 'The log of its step says why' : reason }
      : { conclusion: 'failed', reason: whyNothing(outcome, needs) }),
    service_url: outcome?.service_url ?? '',
    candidate_url: outcome?.candidate_url ?? '',
  };
}

function whyNothing(outcome: Outputs | undefined, needs: Needs): string {
  if (outcome !== undefined) return 'The step ended without a conclusion: its log says why';
  const before = blockers(needs);
  if (before.length > 0) return `Not started: ${before.join(', ')}`;
  return 'Left no outcome: its job was cancelled, not approved or could not start, or the artifact of its outcome is missing';
}

function blockers(needs: Needs): readonly string[] {
  return Object.entries(needs)
    .filter(([job, { result }]) => job !== 'deploy' && result !== 'success' && result !== 'skipped')
    .map(([job, { result, outputs }]) => {
      return `${job} ended as ${endOf(result, outputs)}`;
    });
}

/** The verdict tells more than the result; but of several gates it is that of the last one, which may have passed where another did not. */
function endOf(result: string, outputs: Outputs | null | undefined): string {
  const verdict = outputs?.verdict ?? '';
  return verdict === '' || (verdict === 'pass' && result !== 'success') ? result : verdict;
}

function summaryOf(results: readonly Result[], needs: Needs, unfinished: boolean): string {
  const good = results.filter(({ conclusion }) => GOOD.has(conclusion)).length;
  const jobs = Object.entries(needs)
    .filter(([, { result }]) => result !== 'skipped')
    .map(([job, { result, outputs }]) => `${job}: ${inert(endOf(result, outputs))}`);
  if (results.length === 0) return `### Nothing was deployed\n\n${jobs.join(' · ')}\n`;
  const end = unfinished ? `, but the jobs ended as ${needs.deploy?.result ?? 'nothing'}` : '';
  return [
    `### ${good} of ${results.length} ${results.length === 1 ? 'target' : 'targets'} went well${end}`,
    '',
    '| service | region | conclusion | revision | why |',
    '| --- | --- | --- | --- | --- |',
    ...results.map(
      ({ service, region, conclusion, revision, reason }) =>
        `| ${[service, region, conclusion, revision, reason].map(inert).join(' | ')} |`,
    ),
    '',
    `${jobs.join(' · ')}\n`,
  ].join('\n');
}

/** Reasons quote what services and scanners said. */
function inert(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|~@#]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

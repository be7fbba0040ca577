import { reaches } from '../analysis/test-results.ts';
import type { TestName } from '../analysis/verdict.ts';
import { type Cause, causeOf } from './cause.ts';
import { logsUrl, revisionsUrl } from './console-links.ts';
import type { Outcome, TargetOutcome } from './outcome.ts';

/** One step that the reader can take. */
export type Advice = {
  /** A plain sentence. */
  readonly text: string;
  readonly command?: string | undefined;
  readonly link?: { readonly label: string; readonly url: string } | undefined;
};

/** What helps against the cause of a bad end. */
export function badEndAdvice(target: TargetOutcome, outcome: Pick<Outcome, 'startedAt'>): Advice[] {
  if (target.conclusion === 'conflict') return conflict(target);
  const cause = causeOf(target);
  const log = (text: string, more?: readonly string[]) => logOf(target, outcome.startedAt, text, more);
  switch (cause.kind) {
    case 'not-restored':
      return notRestored(target);
    case 'stopped':
      return stopped(cause.by);
    case 'smoke-failed':
      return smokeFailed(cause, target);
    case 'probes-failed':
      return [
        {
          text: 'Own probes did not prove the candidate, and no user was asked: see below how many failed or were slow, and what a proof takes.',
        },
        ...log('See what it logged meanwhile.'),
        {
          text: 'Correct the revision, or what it is held to (analysis.errors, analysis.latency and analysis.probes in rollout.yml), and deploy again.',
        },
      ];
    case 'unhealthy':
      return unhealthy(cause, log);
    case 'shared-outage':
      return [
        {
          text: 'The revisions that served before are ill too: look at what both call (database, API, network).',
        },
        ...log('See what the candidate logged.'),
        ...kept(target, 'when the service is well'),
      ];
    case 'inconclusive':
      return inconclusive(target, cause);
    case 'not-started':
      return notStarted(log);
    case 'other':
      return [
        ...(target.hint === undefined ? log('See what the revision logged.') : [{ text: target.hint }]),
        { text: 'Run the job again once the reason is gone.' },
      ];
  }
}

type Log = (text: string, more?: readonly string[]) => Advice[];

function logOf(target: TargetOutcome, since: string, text: string, more: readonly string[] = []): Advice[] {
  const revision = target.evidence?.revision ?? target.revision;
  if (revision === undefined) return [];
  return [{ text, link: { label: `log of ${revision}`, url: logsUrl(target, revision, since, more) } }];
}

function notRestored(target: TargetOutcome): Advice[] {
  return [
    {
      text: 'Restore the previous traffic by hand, now: users are not where they were.',
      command: target.restoreCommand,
    },
    {
      text: 'Then look whether it took effect.',
      link: { label: target.service, url: revisionsUrl(target) },
    },
    {
      text: 'The record of the rollout stays on the service, and the next run of the job finishes the roll back.',
    },
  ];
}

function stopped(by: Extract<Cause, { kind: 'stopped' }>['by']): Advice[] {
  switch (by) {
    case 'cancelled':
      return [{ text: 'The job was cancelled. Run it again to try the same commit.' }];
    case 'superseded':
      return [{ text: 'Nothing, if the newer rollout is the one that you want: look at its run.' }];
    case 'ordered':
      return [{ text: 'A person ordered this. Deploy again once the reason is gone.' }];
    case 'abandoned':
      return [
        {
          text: 'The job that owned the rollout ended without finishing it. Look at its run, then deploy again.',
        },
      ];
  }
}

function smokeFailed({ run }: Extract<Cause, { kind: 'smoke-failed' }>, target: TargetOutcome): Advice[] {
  const since = new Date(run.report?.startedMs ?? 0).toISOString();
  return [
    { text: 'See below what each failed check wanted and found.' },
    ...logOf(target, since, 'See what the revision logged meanwhile.'),
    { text: 'Correct the revision, or the check where it asks for the wrong thing, and deploy again.' },
  ];
}

function unhealthy({ stage }: Extract<Cause, { stage: unknown }>, log: Log): Advice[] {
  const verdict = stage.looks.at(-1)?.verdict;
  const ill = verdict?.signals.filter(({ kind }) => kind === 'unhealthy') ?? [];
  const failed = verdict?.tests.filter((test) => test.side === 'fail' && !test.dryRun && reaches(test)) ?? [];
  const refuted = (...names: readonly TestName[]) => failed.some(({ name }) => names.includes(name));
  const failing = refuted('errors', 'errors-relative') || ill.some(({ name }) => name === '5xx ratio');
  const refusing = refuted('client-errors-relative') || ill.some(({ name }) => name === '4xx ratio');
  const slow = refuted('latency', 'latency-relative') || ill.some(({ unit }) => unit === 'ms');
  const silent = refuted('share');
  return [
    ...(failing ? log('See the requests that it failed.', ['httpRequest.status>=500']) : []),
    ...(refusing
      ? log('See the requests that it refused.', ['httpRequest.status>=400', 'httpRequest.status<500'])
      : []),
    ...(slow ? log('See its slow requests.', ['httpRequest.latency>="1s"']) : []),
    ...(silent
      ? [
          {
            text: 'It answers too few requests for its weight: it hangs, crashes or is not reached. A request is counted when it ends.',
          },
        ]
      : []),
    ...(failing || refusing || slow ? [] : log('See what it logged.')),
    {
      text: `It failed under ${stage.percent} % of the traffic and not before: think of load, connections, caches and data that the smoke suite does not touch.`,
    },
    {
      text: `Where the limit is wrong and not the revision, change ${settingsOf({ failing, refusing, slow, silent })} in rollout.yml; dry_run there lets a test be told and not obeyed.`,
    },
  ];
}

function settingsOf(found: Readonly<Record<'failing' | 'refusing' | 'slow' | 'silent', boolean>>): string {
  const names = [
    ...(found.failing ? ['analysis.errors'] : []),
    ...(found.refusing ? ['analysis.client_errors'] : []),
    ...(found.slow ? ['analysis.latency'] : []),
    ...(found.silent ? ['analysis.share'] : []),
  ];
  return names.length === 0 ? 'analysis' : names.join(' or ');
}

function inconclusive(target: TargetOutcome, { stage }: Extract<Cause, { stage: unknown }>): Advice[] {
  const blind = stage.looks.at(-1)?.verdict.reasons.some((reason) => reason.includes('could not be read'));
  return [
    {
      text: blind
        ? 'The candidate was not proven ill; a source of evidence could not be read, which is never a pass. See below which and why, and put that right first.'
        : 'The candidate was not proven ill; there was too little to tell. See below what was missing and how long it would have taken. Give the stage more traffic or a longer deadline, or let probes decide alone (analysis.users: none in rollout.yml).',
    },
    ...kept(target, 'once it can be told'),
    { text: 'What happens without a verdict is the choice of on_inconclusive: rollback, hold or promote.' },
  ];
}

/** Nothing was found against the candidate itself, so that it can be taken up again as it is. */
function kept({ conclusion, revision }: TargetOutcome, when: string): Advice[] {
  if (conclusion !== 'rolled-back' || revision === undefined) return [];
  return [
    {
      text: `Its traffic was given back and nothing was deleted: ${revision} keeps its tag. Go on with it ${when}, with a job that has mode: continue and revision: ${revision}.`,
    },
  ];
}

function notStarted(log: Log): Advice[] {
  return [
    { text: 'The container did not become ready. See below what Cloud Run and the container said.' },
    ...log('See the whole log of the revision.'),
    {
      text: 'The usual causes: it does not listen on 0.0.0.0 and the port in PORT, it crashes for want of a variable or secret, it needs more memory, or its startup probe gives it too little time.',
    },
  ];
}

function conflict(target: TargetOutcome): Advice[] {
  return [
    {
      text: 'Nothing was written after the change was seen, so the traffic below is what the other writer left. Look whether it is what you want.',
      link: { label: target.service, url: revisionsUrl(target) },
    },
    {
      text: `Find who wrote: the audit log names the caller of ReplaceService and UpdateService. Terraform must ignore changes of traffic, template and annotations of ${target.service}.`,
    },
    ...(target.restoreCommand === undefined || target.traffic.length === 0
      ? []
      : [{ text: 'This line brings back what served before the rollout.', command: target.restoreCommand }]),
    { text: 'Then run the job again; give deployments of one service one concurrency group.' },
  ];
}

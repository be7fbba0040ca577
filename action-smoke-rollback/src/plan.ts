import { err, ok, type Result } from '../../shared/domain/errors/problem.ts';
import { recordInForce } from '../../shared/domain/rollout/record-in-force.ts';
import type { RevisionReadiness } from '../../shared/domain/rollout/revision-readiness.ts';
import { type ServiceView, servingShares } from '../../shared/domain/rollout/service-view.ts';
import { LATEST, type TrafficTarget } from '../../shared/domain/rollout/traffic.ts';
import { suggestion } from '../../shared/domain/text/nearest.ts';
import type { Inputs, Subject } from './inputs.ts';

/** Where the suite is run, and whose answers it gets there. */
export type Verification = {
  readonly url: string;
  /** What an ID token is made out to. */
  readonly audience: string;
  /** Absent where several revisions may answer. */
  readonly candidate?: { readonly revision: string; readonly tag: string } | undefined;
  /** Of users' traffic that goes to who is asked. */
  readonly percent: number;
};

type Wanted = Pick<Inputs, 'subject' | 'onSuccess' | 'tagUrl'> & { readonly service: string };

/** The revision whose readiness has to be known. Who is forced takes the traffic ready or not. */
export function revisionToRead({
  mode,
  force,
  backTo,
  subject,
}: Pick<Inputs, 'mode' | 'force' | 'backTo' | 'subject'>): string | undefined {
  const named = mode === 'rollback' ? backTo : subject;
  return named.kind === 'revision' && !(mode === 'rollback' && force) ? named.revision : undefined;
}

/** Finds the URL of what is to be verified. Nothing is written for that: a revision without a tag is refused. */
export function planVerification(
  wanted: Wanted,
  view: ServiceView,
  /** Of the revision that is named. */
  readiness: RevisionReadiness | undefined,
): Result<Verification> {
  const { service, onSuccess } = wanted;
  const subject = onSuccess === 'promote' ? candidateWhereNoneIsNamed(wanted.subject, view) : wanted.subject;
  switch (subject?.kind) {
    case undefined:
      return refused(
        'on_success',
        `Expected a candidate to promote, found neither tag nor revision, and no rollout that waits on ${service}`,
        'Name it with tag or revision, or deploy it first: action-deploy-canary with mode: deploy',
      );
    case 'url':
      return ok({ url: subject.url, audience: view.uri, percent: 100 });
    case 'service':
      return onService(view);
    case 'tag':
      return onTag(subject.tag, wanted, view);
    case 'revision':
      return onRevision(subject.revision, wanted, view, readiness);
  }
}

/** The revision that `mode: promote` means. It needs no URL of its own: the rollout gives it a tag, and proves it there. */
export function planCandidate(
  { subject, service, force }: Pick<Inputs, 'subject' | 'force'> & { readonly service: string },
  view: ServiceView,
  /** Of the revision that is named. */
  readiness: RevisionReadiness | undefined,
): Result<string> {
  const meant = candidateWhereNoneIsNamed(subject, view);
  switch (meant?.kind) {
    case 'tag': {
      const target = view.statuses.find(({ tag }) => tag === meant.tag);
      return target === undefined ? noTag(meant.tag, service, view) : ok(named(target, view));
    }
    case 'revision':
      if (readiness?.kind === 'missing') return noRevision(meant.revision, service);
      return readiness?.kind === 'not-ready' && !force
        ? notReady(meant.revision, readiness.message)
        : ok(meant.revision);
    default:
      return refused(
        'mode',
        `Expected a candidate to promote, found neither tag nor revision, and no rollout that waits on ${service}`,
        'Name it with tag or revision, or deploy it first: action-deploy-canary with mode: deploy',
      );
  }
}

/** The service's own URL answers for what serves: it proves nothing of a candidate that waits. */
function candidateWhereNoneIsNamed(subject: Subject, view: ServiceView): Subject | undefined {
  if (subject.kind !== 'service') return subject;
  const record = recordInForce(view);
  return record?.phase === 'awaiting' ? { kind: 'tag', tag: record.candidate.tag } : undefined;
}

function onService(view: ServiceView): Result<Verification> {
  if (view.uri === '') {
    return refused(
      'url',
      'Expected a URL to verify, found that the default URL of the service is off',
      'Write url: https://…',
    );
  }
  const [only, another] = servingShares(view);
  const candidate =
    only === undefined || another !== undefined ? undefined : { revision: only.revision, tag: '' };
  return ok({ url: view.uri, audience: view.uri, candidate, percent: 100 });
}

function onTag(tag: string, wanted: Wanted, view: ServiceView): Result<Verification> {
  const target = view.statuses.find((one) => one.tag === tag);
  if (target === undefined) return noTag(tag, wanted.service, view);
  return atTag({ ...target, tag }, wanted, view);
}

function onRevision(
  revision: string,
  wanted: Wanted,
  view: ServiceView,
  readiness: RevisionReadiness | undefined,
): Result<Verification> {
  const { service } = wanted;
  if (readiness?.kind === 'missing') return noRevision(revision, service);
  if (readiness?.kind === 'not-ready') return notReady(revision, readiness.message);
  const own = view.statuses.filter((target) => named(target, view) === revision);
  const tagged = own.find(({ tag }) => tag !== undefined);
  if (tagged?.tag !== undefined) return atTag({ ...tagged, tag: tagged.tag }, wanted, view);
  if (share(revision, view) === 100 && view.uri !== '') return onService(view);
  return refused(
    'revision',
    `Expected ${revision} to have a URL of its own, found that no tag names it`,
    [
      `Give it one: gcloud run services update-traffic ${service} --update-tags=NAME=${revision}`,
      'Or let action-deploy-canary take it on: mode: continue with this revision tags it, proves it and gives it traffic.',
    ].join('\n'),
  );
}

function atTag(
  target: TrafficTarget & { readonly tag: string },
  { tagUrl }: Wanted,
  view: ServiceView,
): Result<Verification> {
  const { tag } = target;
  const url = tagUrl === undefined ? target.uri : tagUrl.replace('{tag}', tag);
  if (url === undefined || url === '') {
    return refused(
      'tag_url',
      `Expected a URL of the tag ${tag}, found that the default URL of the service is off`,
      'Name the way through your load balancer with tag_url: https://{tag}.canary.example.com',
    );
  }
  const revision = named(target, view);
  return ok({ url, audience: view.uri, candidate: { revision, tag }, percent: share(revision, view) });
}

const named = ({ revision }: TrafficTarget, view: ServiceView): string =>
  revision === LATEST ? view.latestReady : revision;

function share(revision: string, view: ServiceView): number {
  return servingShares(view)
    .filter((one) => one.revision === revision)
    .reduce((sum, { percent }) => sum + percent, 0);
}

function noTag<T>(tag: string, service: string, view: ServiceView): Result<T> {
  const tags = view.statuses.flatMap((one) => one.tag ?? []);
  const there = tags.length === 0 ? 'it has none' : `it has ${tags.join(', ')}`;
  return refused('tag', `Expected a tag of ${service}, found "${tag}"; ${there}${suggestion(tag, tags)}`);
}

const noRevision = <T>(revision: string, service: string): Result<T> =>
  refused('revision', `Expected a revision of ${service}, found none of the name ${revision}`);

const notReady = <T>(revision: string, message: string): Result<T> =>
  refused('revision', `Expected ${revision} to be ready, found that it is not: ${message}`);

function refused<T>(where: string, message: string, hint?: string): Result<T> {
  return err([{ where, message, hint }]);
}

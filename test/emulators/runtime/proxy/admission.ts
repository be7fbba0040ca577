import type { IncomingMessage } from 'node:http';
import type { Routes, ServiceKey } from '../../runtime.ts';
import type { Invoker } from '../invoker.ts';
import type { RunningRevision } from '../running-revision.ts';
import { bearerToken, iapToken } from './headers.ts';
import { iapPage, notFoundPage, type Page, refusalPage } from './pages.ts';

/** The traffic of one service as it is now. */
export type ActiveRoutes = {
  readonly routes: Routes;
  /** Names the revision for the next request to the service URL. */
  readonly deal: () => string;
};

/** One URL: that of a service, or of one of its tags. */
export type Door = { readonly service: ServiceKey; readonly tag: string | undefined };

/** What is behind the doors at this moment. */
export interface Interior {
  routes(service: ServiceKey): ActiveRoutes | undefined;
  revision(service: ServiceKey, name: string): RunningRevision | undefined;
}

export type Admission = { readonly kind: 'refused'; readonly page: Page } | Admitted;

export type Admitted = {
  readonly kind: 'admitted';
  readonly name: string;
  readonly revision: RunningRevision;
  /** The revision's share of the service's traffic. */
  readonly percent: number;
  readonly isPrivate: boolean;
};

/** Decides who serves a request, or that nobody does, before an instance is bothered. */
export function admit(door: Door, request: IncomingMessage, interior: Interior, invoker: Invoker): Admission {
  const active = interior.routes(door.service);
  const targets = active === undefined ? [] : reachable(active.routes, door.tag);
  if (active === undefined || targets.length === 0) return { kind: 'refused', page: notFoundPage() };
  const { routes } = active;
  if (routes.closed === true) return { kind: 'refused', page: notFoundPage() };
  const refusal =
    routes.iap === true ? iapRefusal(door, request, invoker) : ownRefusal(door, request, routes, invoker);
  if (refusal !== undefined) return { kind: 'refused', page: refusal };
  const name = door.tag === undefined ? active.deal() : (targets[0] ?? '');
  const revision = interior.revision(door.service, name);
  if (revision === undefined) return { kind: 'refused', page: notFoundPage() };
  const percent = routes.weights.find((weight) => weight.revision === name)?.percent ?? 0;
  return { kind: 'admitted', name, revision, percent, isPrivate: !routes.public };
}

function ownRefusal(
  { service }: Door,
  request: IncomingMessage,
  routes: Routes,
  invoker: Invoker,
): Page | undefined {
  const verdict = routes.public ? 'allowed' : invoker.check(bearerToken(request), service, routes.audiences);
  return verdict === 'allowed' ? undefined : refusalPage(verdict, request.url ?? '/');
}

/** Identity-Aware Proxy calls the service itself, so that nobody else is asked for. */
function iapRefusal({ service }: Door, request: IncomingMessage, invoker: Invoker): Page | undefined {
  const verdict = invoker.checkIap(iapToken(request), service, request.headers.host ?? '');
  return verdict === 'allowed' ? undefined : iapPage(verdict);
}

function reachable(routes: Routes, tag: string | undefined): readonly string[] {
  if (tag === undefined)
    return routes.weights.filter(({ percent }) => percent > 0).map(({ revision }) => revision);
  return routes.tags.filter((target) => target.tag === tag).map(({ revision }) => revision);
}

import type { ModuleCall } from '../../../../shared/domain/terraform/module.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Estate, Observation, Root, RootEnvironment } from '../policy.ts';

/** Names that say: nobody is served from here. What says nothing is taken for production, because somebody may be. */
const LESSER =
  /(^|[-_./\d])(stag(e|ing)|stg|pre-?prod|non-?prod|uat|qa|int(egration)?|acc(eptance)?|tst|playground|poc|dev(elop(ment)?)?|test(ing)?|sandbox|sbx|demo|preview|ephemeral|pr-?\d+)(?=$|[-_./\d])/i;
const THROWAWAY =
  /(^|[-_./\d])(tst|playground|poc|dev(elop(ment)?)?|test(ing)?|sandbox|sbx|demo|preview|ephemeral|pr-?\d+)(?=$|[-_./\d])/i;

const PRODUCTION = /(^|[-_./\d])(prod(uction)?|prd)(?=$|[-_./\d])/i;

/** The part of a name that tells an environment: `staging` of `shop-staging`; undefined where nothing does. */
export function environmentWord(name: string): string | undefined {
  return (LESSER.exec(name) ?? PRODUCTION.exec(name))?.[2];
}

const REGION =
  /(^|[-_./])(?:eu|us|uk|ap|apac|emea|amer|asia|africa|australia|me|europe|northamerica|southamerica)(?:-?(?:north|south|east|west|central){1,2}-?\d*)?(?=$|[-_./])/gi;

/** One environment may stand in several regions: `prod` of `prod-eu` and `prod-us-east1`, '' of `eu`. */
export function withoutRegion(environment: string): string {
  return environment.replaceAll(REGION, '').replace(/^[-_./]+/, '');
}

/** Whether people may be served from it. */
export const isProduction = (environment: string): boolean => !LESSER.test(environment);

/** Whether it is made and deleted as a matter of course. */
export const isThrowaway = (environment: string): boolean => THROWAWAY.test(environment);

/** Where something was looked at. */
export type Place = { readonly root: Root; readonly environment: RootEnvironment };

/** What all roots make in one environment. */
export type Group = {
  readonly name: string;
  readonly places: readonly Place[];
  /** Places whose environment nothing tells: what is asked for may stand there too. */
  readonly shared: readonly Place[];
};

/** One group for each environment of the estate. */
export function groupsOf({ roots }: Estate): readonly Group[] {
  const all = roots.flatMap((root) => root.environments.map((environment) => ({ root, environment })));
  const unnamed = all.filter(({ environment }) => environment.name === '');
  return [...new Set(all.map(({ environment }) => environment.name))].map((name) => ({
    name,
    places: all.filter(({ environment }) => environment.name === name),
    shared: name === '' ? [] : unnamed,
  }));
}

/** The resources of some types that are made at some places. */
export function resourcesIn(places: readonly Place[], types: readonly string[]): readonly ResourceInstance[] {
  return places.flatMap(({ environment }) =>
    environment.resources.filter(({ mode, type }) => mode === 'managed' && types.includes(type)),
  );
}

/** Calls of modules that are not in this checkout. What is missed may be made there, and that is told by itself. */
export function unreadCalls(places: readonly Place[]): readonly ModuleCall[] {
  const calls = places.flatMap(({ root, environment }) =>
    (environment.modules ?? [root]).flatMap(({ module }) => [...module.calls.values()]),
  );
  return [...new Set(calls)].filter(({ source }) => source.kind !== 'local' || source.folder === undefined);
}

type Check = (resource: ResourceInstance, place: Place) => readonly Observation[];

/** Asks for each resource of some types, wherever it is made. */
export function inEach(estate: Estate, types: readonly string[], check: Check): readonly Observation[] {
  return inEachEnvironment(estate, (environment, root) => {
    const place = { root, environment };
    return resourcesIn([place], types).flatMap((resource) => check(resource, place));
  });
}

import { isObject, type Json, type JsonObject } from '../../../shared/domain/json/json.ts';
import type { GitHubRest } from '../github/rest/state.ts';
import { canonicalResource, checkBindings, setPolicy } from '../google/iam/policies.ts';
import { checkProvider } from '../google/iam/providers.ts';
import type { Binding } from '../google/iam/state.ts';
import type { AdminState } from './admin-state.ts';
import { overlay } from './overlay.ts';

/** What a PATCH asks for: everything that is wrong with it, or the changes to make. */
export type Changes = { readonly problems: readonly string[]; readonly apply: readonly (() => void)[] };

/** Reads `{job, github, pools, providers, serviceAccounts, bindings}`; a part that is left out stays as it is. */
export function identityChanges(state: AdminState, body: JsonObject): Changes {
  const parts = Object.entries(body).map(([part, wanted]): Changes => {
    const read = Object.hasOwn(readers, part) ? readers[part] : undefined;
    if (read === undefined) return problem(`'${part}' is none of ${Object.keys(readers).join(', ')}.`);
    return isObject(wanted) ? read(state, wanted) : problem(`'${part}' must be an object.`);
  });
  return { problems: parts.flatMap(({ problems }) => problems), apply: parts.flatMap(({ apply }) => apply) };
}

type Reader = (state: AdminState, wanted: JsonObject) => Changes;

const readers: Readonly<Record<string, Reader>> = {
  job: ({ oidc }, wanted) => {
    const job = overlay('job', oidc.job, wanted);
    if (!job.ok) return problem(...job.error);
    return change(() => {
      oidc.job = job.value;
    });
  },
  github: ({ github }, wanted) =>
    all(Object.entries(wanted).map(([name, value]) => changePermission(github, name, value))),
  pools: ({ iam }, wanted) => changeEntries('pools', iam.pools, wanted, () => undefined),
  providers: ({ iam }, wanted) => changeEntries('providers', iam.providers, wanted, checkProvider),
  serviceAccounts: ({ iam }, wanted) =>
    changeEntries('serviceAccounts', iam.serviceAccounts, wanted, () => undefined),
  bindings: ({ iam }, wanted) =>
    all(
      Object.entries(wanted).map(([resource, value]) => {
        const bindings = bindingsFrom(value);
        if (bindings === undefined)
          return problem(`'bindings.${resource}' must be a list of {role, members}.`);
        const wrong = checkBindings(iam, bindings);
        if (wrong !== undefined) return problem(`bindings.${canonicalResource(iam, resource)}: ${wrong}`);
        return change(() => setPolicy(iam, resource, bindings));
      }),
    ),
};

/** Fields of things that exist; a short name (`actions`) will do where one thing alone ends in it. */
function changeEntries<T extends object>(
  part: string,
  entries: Map<string, T>,
  wanted: JsonObject,
  check: (value: T) => string | undefined,
): Changes {
  return all(
    Object.entries(wanted).map(([name, value]) => {
      const keys = [...entries.keys()].filter((key) => key === name || key.endsWith(`/${name}`));
      const [key] = keys;
      const current = entries.get(key ?? '');
      if (key === undefined || current === undefined || keys.length > 1 || !isObject(value)) {
        return problem(
          `'${part}.${name}' must name one of ${[...entries.keys()].join(', ')} and be an object.`,
        );
      }
      const next = overlay(`${part}.${name}`, current, value);
      if (!next.ok) return problem(...next.error);
      const wrong = check(next.value);
      return wrong === undefined
        ? change(() => void entries.set(key, next.value))
        : problem(`${part}.${name}: ${wrong}`);
    }),
  );
}

function bindingsFrom(value: Json | undefined): readonly Binding[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const bindings = value.map((item: Json) => {
    if (!isObject(item) || typeof item.role !== 'string' || !Array.isArray(item.members)) return undefined;
    return { role: item.role, members: item.members.map(String) };
  });
  return bindings.some((binding) => binding === undefined) ? undefined : (bindings as Binding[]);
}

function all(changes: readonly Changes[]): Changes {
  return {
    problems: changes.flatMap(({ problems }) => problems),
    apply: changes.flatMap(({ apply }) => apply),
  };
}

function change(apply: () => void): Changes {
  return { problems: [], apply: [apply] };
}

function problem(...problems: readonly string[]): Changes {
  return { problems, apply: [] };
}

const permissions = {
  deployments: 'deploymentsPermission',
  'security-events': 'securityEventsPermission',
  'pull-requests': 'pullRequestsPermission',
} as const;

function changePermission(github: GitHubRest, name: string, value: Json | undefined): Changes {
  const key = Object.entries(permissions).find(([known]) => known === name)?.[1];
  if (key === undefined)
    return problem(`'github.${name}' is none of ${Object.keys(permissions).join(', ')}.`);
  if (value !== 'write' && value !== 'read' && value !== 'none')
    return problem(`'github.${name}' must be write, read or none.`);
  return change(() => {
    github[key] = value;
  });
}

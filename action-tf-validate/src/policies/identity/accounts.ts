import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import type { RootEnvironment } from '../policy.ts';
import { grantsOf } from './grants.ts';
import { isKnown, type Text, textAt, textOf } from './text.ts';

/** One place at which an environment makes or uses a service account. */
export type AccountUse = {
  readonly resource: ResourceInstance;
  readonly at: Range;
  readonly account:
    | { readonly kind: 'known'; readonly email: string }
    /** Only its id is written; its project is that of the provider, which is not known. */
    | { readonly kind: 'without-project'; readonly id: string };
};

/** Every service account that an environment makes, runs as, lets somebody act as, or gives a role. Google's own are left out. */
export function accountsOf(environment: RootEnvironment): readonly AccountUse[] {
  const found = [
    ...environment.resources.flatMap((resource) => [
      ...(resource.type === 'google_service_account' ? [declared(resource, environment)] : []),
      ...(resource.mode === 'managed' ? runsAs(resource) : []),
    ]),
    ...grantsOf(environment).flatMap(({ resource, member }) =>
      member.text.startsWith('serviceAccount:') ? [named(resource, member)] : [],
    ),
  ];
  return found.filter((use) => use !== undefined).filter(({ account }) => isOwn(account));
}

/** Google's agents have addresses of their own and are the same for everybody. */
const OF_A_PROJECT = /@(?:(?!gcp-sa-)[^.@]+\.iam|developer)\.gserviceaccount\.com$/;

function isOwn(account: AccountUse['account']): boolean {
  return account.kind === 'without-project' || OF_A_PROJECT.test(account.email);
}

function declared(resource: ResourceInstance, environment: RootEnvironment): AccountUse | undefined {
  const { body } = resource;
  const id = textAt(body, 'account_id');
  if (id === undefined || !isKnown(id)) return undefined;
  if (id.text.includes('@'))
    return { resource, at: id.at, account: { kind: 'known', email: emailIn(id.text) } };
  const own = textAt(body, 'project');
  const project = own ?? projectOfProvider(resource, environment);
  const account: AccountUse['account'] =
    project !== undefined && isKnown(project)
      ? { kind: 'known', email: `${id.text}@${project.text}.iam.gserviceaccount.com` }
      : { kind: 'without-project', id: id.text };
  return { resource, at: id.at, account };
}

/** The project of the default provider of the root, which a resource without one of its own gets. */
function projectOfProvider({ block }: ResourceInstance, { modules }: RootEnvironment): Text | undefined {
  const [root] = modules ?? [];
  if (root === undefined || block.attributes.some(({ name }) => name === 'provider')) return undefined;
  const provider = root.module.providers.find(({ name, alias }) => name === 'google' && alias === undefined);
  return provider && textAt(root.body(provider.block), 'project');
}

/** `service_account` of a template, `service_account_name` of the first API, `service_account_id` of a grant. */
function runsAs(resource: ResourceInstance): readonly (AccountUse | undefined)[] {
  return attributesIn(resource.body).flatMap(([name, text]) =>
    /^service_account(?:_(?:name|id|email))?$/.test(name) ? [named(resource, text)] : [],
  );
}

function attributesIn(body: EvaluatedBody): readonly (readonly [string, Text])[] {
  return [
    ...[...body.attributes].flatMap(([name, { value, range }]) => {
      const text = value.kind === 'string' ? textOf(value, range) : undefined;
      return text === undefined ? [] : [[name, text] as const];
    }),
    ...body.blocks.flatMap((block) => attributesIn(block.body)),
  ];
}

function named(resource: ResourceInstance, text: Text): AccountUse | undefined {
  if (!isKnown(text) || !text.text.includes('@')) return undefined;
  return { resource, at: text.at, account: { kind: 'known', email: emailIn(text.text) } };
}

/** Of `serviceAccount:…` and `projects/-/serviceAccounts/…` too. */
function emailIn(text: string): string {
  return /([^/:]+@[^/:]+)$/.exec(text)?.[1]?.toLowerCase() ?? text;
}

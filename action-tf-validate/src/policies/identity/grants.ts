import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { onceForEach } from '../once-for-each.ts';
import type { RootEnvironment } from '../policy.ts';
import { type Text, textAt, textsAt } from './text.ts';

/** One member that one resource gives one role. */
export type Grant = {
  readonly resource: ResourceInstance;
  /** What the role is on: `project`, `service_account`, `cloud_run_v2_service`; `policy` where another resource attaches it. */
  readonly on: string;
  readonly role: Text | undefined;
  readonly member: Text;
};

/** Every member, binding and policy document of an environment, whatever it is on. */
export const grantsOf = onceForEach(({ resources }: RootEnvironment): readonly Grant[] =>
  resources.flatMap((resource) => {
    const { mode, type } = resource;
    if (mode === 'data' && type === 'google_iam_policy') {
      return resource.body.blocks
        .filter((block) => block.type === 'binding')
        .flatMap((block) => grantsIn(resource, 'policy', block.body));
    }
    const on = /^google_(.+)_iam_(?:member|binding)$/.exec(type)?.[1];
    return mode === 'managed' && on !== undefined ? grantsIn(resource, on, resource.body) : [];
  }),
);

function grantsIn(resource: ResourceInstance, on: string, body: EvaluatedBody): readonly Grant[] {
  const member = textAt(body, 'member');
  const members = [...(member === undefined ? [] : [member]), ...textsAt(body, 'members')];
  return members.map((each) => ({ resource, on, role: textAt(body, 'role'), member: each }));
}

/** One role, for rules that do not ask who has it. */
export type GrantedRole = { readonly resource: ResourceInstance; readonly on: string; readonly role: Text };

/** Every role once for each resource or document that gives it. */
export function rolesOf(environment: RootEnvironment): readonly GrantedRole[] {
  const seen = new Set<Range>();
  return grantsOf(environment).flatMap(({ resource, on, role }) => {
    if (role === undefined || seen.has(role.at)) return [];
    seen.add(role.at);
    return [{ resource, on, role }];
  });
}

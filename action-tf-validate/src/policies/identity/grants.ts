import { placeText } from '../../../../shared/domain/hcl/range.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { onceForEach } from '../once-for-each.ts';
import type { RootEnvironment } from '../policy.ts';
import { type Attached, attachedBy, DOCUMENT } from './policy-documents.ts';
import { type Text, textAt, textsAt } from './text.ts';

/** One member that one resource gives one role. */
export type Grant = {
  readonly resource: ResourceInstance;
  /** What the role is on: `project`, `service_account`, `cloud_run_v2_service`; `policy` where nothing here attaches its document. */
  readonly on: string;
  readonly role: Text | undefined;
  readonly member: Text;
};

/** Every member, binding and policy document of an environment, whatever it is on. */
export const grantsOf = onceForEach((environment: RootEnvironment): readonly Grant[] => {
  const { resources } = environment;
  const whole = resources.flatMap((resource): readonly Whole[] => {
    const on = resource.mode === 'managed' ? /^google_(.+)_iam_policy$/.exec(resource.type)?.[1] : undefined;
    return on === undefined
      ? []
      : attachedBy(resource, environment).map((attached) => ({ resource, on, attached }));
  });
  return [
    ...resources.flatMap((resource) => {
      const { mode, type } = resource;
      if (mode === 'data' && type === DOCUMENT) return grantsInDocument(resource, placesOf(resource, whole));
      const on = /^google_(.+)_iam_(?:member|binding)$/.exec(type)?.[1];
      return mode === 'managed' && on !== undefined ? grantsIn(resource, on, resource.body) : [];
    }),
    ...whole.flatMap(({ resource, on, attached }) =>
      attached.kind === 'own'
        ? attached.bindings.flatMap(({ role, members }) =>
            members.map((member) => ({ resource, on, role, member })),
          )
        : [],
    ),
  ];
});

type Whole = { readonly resource: ResourceInstance; readonly on: string; readonly attached: Attached };

/** What a document is attached to; `policy` where nothing here attaches it. */
function placesOf(document: ResourceInstance, whole: readonly Whole[]): readonly string[] {
  const places = whole.flatMap(({ on, attached }) =>
    attached.kind === 'document' && attached.document === document ? [on] : [],
  );
  return places.length === 0 ? ['policy'] : [...new Set(places)];
}

function grantsInDocument(document: ResourceInstance, places: readonly string[]): readonly Grant[] {
  return document.body.blocks
    .filter(({ type }) => type === 'binding')
    .flatMap(({ body }) => places.flatMap((on) => grantsIn(document, on, body)));
}

function grantsIn(resource: ResourceInstance, on: string, body: EvaluatedBody): readonly Grant[] {
  const member = textAt(body, 'member');
  const members = [...(member === undefined ? [] : [member]), ...textsAt(body, 'members')];
  return members.map((each) => ({ resource, on, role: textAt(body, 'role'), member: each }));
}

/** One role, for rules that do not ask who has it. */
export type GrantedRole = { readonly resource: ResourceInstance; readonly on: string; readonly role: Text };

/** Every role once for each resource or document that gives it, and what it is on. */
export function rolesOf(environment: RootEnvironment): readonly GrantedRole[] {
  const roles = grantsOf(environment).flatMap(({ resource, on, role }) =>
    role === undefined ? [] : [{ resource, on, role }],
  );
  const once = Map.groupBy(roles, ({ resource, on, role: { text, at } }) =>
    [resource.address, on, text, placeText(at), at.start.column].join('\n'),
  );
  return [...once.values()].flatMap(([first]) => first ?? []);
}

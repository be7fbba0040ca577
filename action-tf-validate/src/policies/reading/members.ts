import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { attachedBy } from '../identity/policy-documents.ts';
import { isKnown, type Text, textAt, textsAt } from '../identity/text.ts';
import type { RootEnvironment } from '../policy.ts';

/** Everybody that an IAM resource names: `member`, `members`, or the bindings of its policy. */
export function membersOf(resource: ResourceInstance, environment: RootEnvironment): readonly Text[] {
  const attached = attachedBy(resource, environment).flatMap((one) =>
    one.kind === 'own'
      ? one.bindings.flatMap(({ members }) => members)
      : one.document.body.blocks
          .filter(({ type }) => type === 'binding')
          .flatMap(({ body }) => membersIn(body)),
  );
  return [...membersIn(resource.body), ...attached];
}

/** Whether a member is everybody: undefined where that cannot be decided. */
export function isEverybody(member: Text): boolean | undefined {
  if (isKnown(member)) return EVERYBODY.includes(member.text);
  const start = member.text.split(UNKNOWN_PART)[0] ?? '';
  if (start === '' && isOfAccount(member.unknowns[0]?.reference?.address)) return false;
  return EVERYBODY.some((name) => name.startsWith(start)) ? undefined : false;
}

const EVERYBODY = ['allUsers', 'allAuthenticatedUsers'];

/** `member` of a service account begins with `serviceAccount:`. */
function isOfAccount(address: string | undefined): boolean {
  return /(^|\.)google_(service_account|project_service_identity)\./.test(address ?? '');
}

function membersIn(body: EvaluatedBody): readonly Text[] {
  const member = textAt(body, 'member');
  return [...(member === undefined ? [] : [member]), ...textsAt(body, 'members')];
}

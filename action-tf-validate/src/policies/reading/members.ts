import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { Value } from '../../../../shared/domain/hcl/value.ts';
import { arrayAt, isObject, type Json, stringAt } from '../../../../shared/domain/json/json.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import type { RootEnvironment } from '../policy.ts';
import { GAP, textWithGaps } from './known-text.ts';
import { blocksAt, settingAt } from './setting.ts';

export type Member = { readonly value: Value; readonly at: Range };

/** Everybody that an IAM resource names: `member`, `members`, or the bindings of its policy. */
export function membersOf(resource: ResourceInstance, { resources }: RootEnvironment): readonly Member[] {
  const direct = membersIn(resource.body);
  const policy = settingAt(resource.body, ['policy_data'], resource.block.headRange);
  if (policy.kind === 'absent') return direct;
  if (policy.kind === 'set') return [...direct, ...ofJson(textWithGaps(policy.value), policy.at)];
  const document = resources.find(({ place }) => place === policy.unknown.reference?.address);
  if (document === undefined) return [...direct, { value: policy.unknown, at: policy.at }];
  return [...direct, ...blocksAt(document.body, ['binding']).flatMap(({ body }) => membersIn(body))];
}

/** Whether a member is everybody: undefined where that cannot be decided. */
export function isEverybody({ value }: Member): boolean | undefined {
  const text = textWithGaps(value);
  if (value.kind !== 'unknown') return EVERYBODY.includes(text);
  if (isOfAccount(value.reference?.address)) return false;
  const start = text.split(GAP)[0] ?? '';
  return EVERYBODY.some((name) => name.startsWith(start)) ? undefined : false;
}

const EVERYBODY = ['allUsers', 'allAuthenticatedUsers'];

/** `member` of a service account begins with `serviceAccount:`. */
function isOfAccount(address: string | undefined): boolean {
  return /(^|\.)google_(service_account|project_service_identity)\./.test(address ?? '');
}

function membersIn(body: EvaluatedBody): readonly Member[] {
  return ['member', 'members'].flatMap((name) => {
    const found = body.attributes.get(name);
    if (found === undefined) return [];
    const items = found.value.kind === 'list' ? found.value.items : [found.value];
    return items.map((value) => ({
      value,
      at: value.kind === 'unknown' ? found.range : (value.from[0] ?? found.range),
    }));
  });
}

function ofJson(text: string, at: Range): readonly Member[] {
  const document = parsed(text);
  if (!isObject(document)) return [];
  return arrayAt(document, 'bindings').flatMap((binding) =>
    isObject(binding)
      ? arrayAt(binding, 'members').map((_, index, members) => {
          const value: Value = {
            kind: 'string',
            value: stringAt({ name: members[index] }, 'name') ?? '',
            from: [at],
          };
          return { value, at };
        })
      : [],
  );
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

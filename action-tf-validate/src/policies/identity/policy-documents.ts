import { attributeOf } from '../../../../shared/domain/hcl/hcl-file.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { Value } from '../../../../shared/domain/hcl/value.ts';
import { arrayAt, isObject, type Json, stringAt } from '../../../../shared/domain/json/json.ts';
import {
  type EvaluatedAttribute,
  isPartOf,
  type ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import type { RootEnvironment } from '../policy.ts';
import { type Text, textOf, textsOf, unknownText } from './text.ts';

/** A role with those who have it, as a policy document writes it. */
export type Binding = { readonly role: Text | undefined; readonly members: readonly Text[] };

/** What a resource that attaches a whole policy attaches: a document of its own, or a data source that holds one. */
export type Attached =
  | { readonly kind: 'own'; readonly bindings: readonly Binding[] }
  | { readonly kind: 'document'; readonly document: ResourceInstance };

/** Reads `policy_data`. What cannot be read is a binding of which nothing is known, so that nobody takes it for none. */
export function attachedBy(resource: ResourceInstance, environment: RootEnvironment): readonly Attached[] {
  const data = resource.body.attributes.get('policy_data');
  if (data === undefined) return [];
  const encoded = encodedValue(resource, environment);
  if (encoded !== undefined) return [{ kind: 'own', bindings: bindingsIn(encoded, data.range) }];
  const { value, range } = data;
  if (value.kind !== 'unknown') return [{ kind: 'own', bindings: bindingsOfJson(data) }];
  const { reference } = value;
  const documents = environment.resources.filter(
    (one) => one.type === DOCUMENT && reference !== undefined && isPartOf(reference, one),
  );
  if (documents.length > 0) return documents.map((document) => ({ kind: 'document', document }));
  return [{ kind: 'own', bindings: [unknownBinding(unknownText(value.reason, range))] }];
}

export const DOCUMENT = 'google_iam_policy';

/** The object inside of `jsonencode(…)`: as text, one unknown member would hide all the others. */
function encodedValue({ block, address }: ResourceInstance, environment: RootEnvironment): Value | undefined {
  const written = attributeOf(block, 'policy_data')?.value;
  if (written?.kind !== 'call' || written.name !== 'jsonencode') return undefined;
  const [argument] = written.arguments;
  const inside = block.labels.join('.');
  const module = environment.modules?.find((one) =>
    address.startsWith(one.address === '' ? inside : `${one.address}.${inside}`),
  );
  return argument && module?.evaluate(argument);
}

function bindingsIn(value: Value, at: Range): readonly Binding[] {
  const bindings = value.kind === 'map' ? value.entries.get('bindings') : value;
  if (bindings?.kind === 'list') return bindings.items.map((item) => bindingIn(item, at));
  if (bindings === undefined) return [];
  return [unknownBinding(unknownText(bindings.kind === 'unknown' ? bindings.reason : NO_LIST, at))];
}

function bindingIn(value: Value, at: Range): Binding {
  if (value.kind !== 'map')
    return unknownBinding(unknownText(value.kind === 'unknown' ? value.reason : NO_LIST, at));
  const [role, members] = [value.entries.get('role'), value.entries.get('members')];
  return {
    role: role && textOf(role, (role.kind === 'unknown' ? role.at : role.from[0]) ?? at),
    members: members === undefined ? [] : textsOf(members, at),
  };
}

const NO_LIST = 'policy_data holds no list of bindings';

function bindingsOfJson({ value, range }: EvaluatedAttribute): readonly Binding[] {
  const document = value.kind === 'string' ? parsed(value.value) : undefined;
  if (!isObject(document)) return [unknownBinding(unknownText('policy_data is no JSON', range))];
  const text = (each: string): Text => ({ text: each, unknowns: [], at: range });
  return arrayAt(document, 'bindings')
    .filter(isObject)
    .map((binding) => ({
      role: text(stringAt(binding, 'role') ?? ''),
      members: arrayAt(binding, 'members').flatMap((each) => (typeof each === 'string' ? [text(each)] : [])),
    }));
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unknownBinding = (text: Text): Binding => ({ role: text, members: [text] });

import { type CelInput, isCelList } from '@bufbuild/cel';
import type { JWTPayload } from 'jose';
import { evaluate } from '../../../../shared/domain/cel/evaluate.ts';
import type { FederatedIdentity } from '../iam/federated-identity.ts';
import { poolOf } from '../iam/providers.ts';
import type { Provider } from '../iam/state.ts';
import { type OAuthError, refused } from './oauth-error.ts';

export type Admission = { readonly kind: 'admitted'; readonly identity: FederatedIdentity };

/** Maps the claims of a verified token and asks the provider's condition: who the workload is, if it may come in. */
export function admit(provider: Provider, assertion: JWTPayload): Admission | OAuthError {
  const claims = assertion as Record<string, CelInput>;
  const mapped = new Map<string, string>();
  let groups: readonly string[] = [];
  for (const [target, expression] of Object.entries(provider.attributeMapping)) {
    const outcome = evaluate(expression, { assertion: claims });
    const value = outcome.kind === 'value' ? outcome.value : undefined;
    if (target === 'google.groups' && isStringList(value)) groups = [...value] as string[];
    else if (typeof value === 'string') mapped.set(target, value);
    else return notAString(target);
  }
  const subject = mapped.get('google.subject') ?? '';
  if (subject === '') return notAString('google.subject');
  if (Buffer.byteLength(subject) > 127) return refused('invalid_grant', subjectTooLong);
  const attributes = Object.fromEntries(
    [...mapped]
      .filter(([target]) => target.startsWith('attribute.'))
      .map(([target, value]) => [target.slice(10), value]),
  );
  if (
    !conditionHolds(provider, {
      assertion: claims,
      google: { subject, groups: [...groups] },
      attribute: attributes,
    })
  ) {
    return refused('unauthorized_client', 'The given credential is rejected by the attribute condition.');
  }
  return { kind: 'admitted', identity: { pool: poolOf(provider.name), subject, groups, attributes } };
}

const subjectTooLong =
  'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.';

function notAString(target: string): OAuthError {
  return refused('unauthorized_client', `The mapped attribute '${target}' must be of type STRING.`);
}

function isStringList(value: unknown): value is Iterable<string> {
  return isCelList(value) && [...value].every((item) => typeof item === 'string');
}

/** An error, such as a claim that is not there, counts as a refusal. */
function conditionHolds(provider: Provider, bindings: Readonly<Record<string, CelInput>>): boolean {
  if (provider.attributeCondition === '') return true;
  const outcome = evaluate(provider.attributeCondition, bindings);
  return outcome.kind === 'value' && outcome.value === true;
}

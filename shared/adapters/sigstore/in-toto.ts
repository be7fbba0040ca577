import type { Bundle } from '@sigstore/bundle';
import type { SignedStatement } from '../../domain/gate/signed-statement.ts';
import { arrayAt, isObject, type Json, objectAt, stringAt } from '../../domain/json/json.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT = 'https://in-toto.io/Statement/v1';

/** What the signature of a bundle is about, from the very bytes that were signed. */
export function readStatement(bundle: Bundle): Omit<SignedStatement, 'certificate'> | undefined {
  if (bundle.content.$case !== 'dsseEnvelope') return undefined;
  const { payload, payloadType } = bundle.content.dsseEnvelope;
  const statement: Json = payloadType === PAYLOAD_TYPE ? JSON.parse(payload.toString('utf8')) : null;
  if (!isObject(statement) || statement._type !== STATEMENT) return undefined;
  return {
    subjects: arrayAt(statement, 'subject').flatMap((subject) => {
      const digest = isObject(subject) ? stringAt(objectAt(subject, 'digest'), 'sha256') : undefined;
      return digest === undefined ? [] : [`sha256:${digest}`];
    }),
    predicateType: stringAt(statement, 'predicateType') ?? '',
    predicate: statement.predicate ?? null,
  };
}

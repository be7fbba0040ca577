import { createHash } from 'node:crypto';
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from '../../../shared/domain/json/json.ts';
import type { Instance } from './authorities.ts';

/** An entry of the log. What is proposed holds the envelope, what is logged its hashes and its signature. */
export async function logEntry({ tlog }: Instance, proposed: JsonObject): Promise<string> {
  if (tlog === undefined) throw new Error('This instance has no log');
  const content = objectAt(objectAt(proposed, 'spec'), 'proposedContent');
  const text = stringAt(content, 'envelope') ?? '';
  const envelope: unknown = JSON.parse(text);
  if (proposed.kind !== 'dsse' || !isObject(envelope as JsonObject)) throw new Error('Only dsse is known');
  const { payload, signatures } = envelope as { payload: string; signatures: { sig: string }[] };
  const [verifier = ''] = arrayAt(content, 'verifiers');
  const logged = {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: hashOf(Buffer.from(text)),
      payloadHash: hashOf(Buffer.from(payload, 'base64')),
      signatures: signatures.map(({ sig }) => ({ signature: sig, verifier })),
    },
  };
  return JSON.stringify(await tlog.log(logged));
}

function hashOf(bytes: Buffer): object {
  return { algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') };
}

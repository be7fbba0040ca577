import { tsaHandler } from '@sigstore/mock';
import { isObject, type Json, type JsonObject } from '../../../shared/domain/json/json.ts';
import type { Instance } from './authorities.ts';
import { type Fulcio, signingCertificate } from './fulcio.ts';
import { logEntry } from './rekor.ts';

export type SigstoreAnswer = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
};

/** Fulcio, Rekor and the timestamp authority of both instances, by the names of their hosts. */
export type Hosts = Readonly<Record<string, Instance>>;

/** The hosts that GitHub's own signing asks, which are no setting of it. */
export function hostsOf(publicGood: Instance, github: Instance): Hosts {
  return {
    'fulcio.sigstore.dev': publicGood,
    'rekor.sigstore.dev': publicGood,
    'fulcio.githubapp.com': github,
    'timestamp.githubapp.com': github,
  };
}

/** undefined for a host or a path that is none of theirs. */
export async function answerSigstore(
  { instance, path, body }: { readonly instance: Instance | undefined; path: string; body: string },
  fulcio: Fulcio,
): Promise<SigstoreAnswer | undefined> {
  if (instance === undefined) return undefined;
  try {
    if (path === '/api/v2/signingCert')
      return json(200, await signingCertificate(instance, fulcio, objectIn(body)));
    if (path === '/api/v1/log/entries') return json(201, await logEntry(instance, objectIn(body)));
    if (path !== '/api/v1/timestamp' || instance.tsa === undefined) return undefined;
    const { statusCode, response, contentType = '' } = await tsaHandler(instance.tsa).fn(body);
    return {
      status: statusCode,
      type: contentType,
      body: typeof response === 'string' ? response : bytes(response),
    };
  } catch (error) {
    return json(400, JSON.stringify({ code: 3, message: error instanceof Error ? error.message : error }));
  }
}

function objectIn(body: string): JsonObject {
  const value: Json = JSON.parse(body);
  if (!isObject(value)) throw new Error('Expected a JSON object');
  return value;
}

function json(status: number, body: string): SigstoreAnswer {
  return { status, type: 'application/json', body };
}

function bytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

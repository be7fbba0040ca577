import { createPublicKey, verify } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { isObject, type JsonObject, objectAt, stringAt } from '../../../shared/domain/json/json.ts';
import type { Instance } from './authorities.ts';

export type Fulcio = {
  readonly now: () => number;
  /** Keys of an issuer of ID tokens; undefined for one that is not known. */
  readonly keysOf: (issuer: string) => JSONWebKeySet | undefined;
};

/** A certificate for the key of a job, after its ID token and its proof that it holds the key were verified. Throws what it refuses. */
export async function signingCertificate(
  { ca }: Instance,
  { now, keysOf }: Fulcio,
  request: JsonObject,
): Promise<string> {
  const token = stringAt(objectAt(request, 'credentials'), 'oidcIdentityToken') ?? '';
  const claims = await verified(token, { now, keysOf });
  const asked = objectAt(request, 'publicKeyRequest');
  const pem = stringAt(objectAt(asked, 'publicKey'), 'content') ?? '';
  const key = createPublicKey(pem);
  const proof = Buffer.from(stringAt(asked, 'proofOfPossession') ?? '', 'base64');
  if (!verify('sha256', Buffer.from(claims.sub ?? ''), key, proof))
    throw new Error('The signature supplied in the request could not be verified');
  const certificate = await ca.issueCertificate({
    publicKey: key.export({ format: 'der', type: 'spki' }),
    subjectAltName: `${SERVER}/${claims.job_workflow_ref}`,
    extensions: extensionsOf(claims),
  });
  const chain = [certificate, ca.rootCertificate].map((bytes) => pemOf(bytes as Uint8Array));
  return JSON.stringify({ signedCertificateEmbeddedSct: { chain: { certificates: chain } } });
}

const SERVER = 'https://github.com';

async function verified(token: string, { now, keysOf }: Fulcio): Promise<JWTPayload & Claims> {
  const [, payload = ''] = token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const issuer = isObject(claims as JsonObject) ? String((claims as JsonObject).iss) : '';
  const keys = keysOf(issuer);
  if (keys === undefined) throw new Error(`There was an error processing the identity token: ${issuer}`);
  const options = { audience: 'sigstore', issuer, currentDate: new Date(now()) };
  return (await jwtVerify<Claims>(token, createLocalJWKSet(keys), options)).payload;
}

type Claims = Readonly<Record<string, string>>;

/** Numbers below 1.3.6.1.4.1.57264.1 and the claim that each holds; some as a URL. */
const EXTENSIONS: readonly (readonly [number: number, value: (claims: Claims) => string | undefined])[] = [
  [8, ({ iss }) => iss],
  [9, ({ job_workflow_ref }) => `${SERVER}/${job_workflow_ref}`],
  [10, ({ job_workflow_sha }) => job_workflow_sha],
  [11, ({ runner_environment }) => runner_environment],
  [12, ({ repository }) => `${SERVER}/${repository}`],
  [13, ({ sha }) => sha],
  [14, ({ ref }) => ref],
  [15, ({ repository_id }) => repository_id],
  [16, ({ repository_owner }) => `${SERVER}/${repository_owner}`],
  [17, ({ repository_owner_id }) => repository_owner_id],
  [18, ({ workflow_ref }) => `${SERVER}/${workflow_ref}`],
  [19, ({ workflow_sha }) => workflow_sha],
  [20, ({ event_name }) => event_name],
  [
    21,
    ({ repository, run_id, run_attempt }) =>
      `${SERVER}/${repository}/actions/runs/${run_id}/attempts/${run_attempt}`,
  ],
  [22, ({ repository_visibility }) => repository_visibility],
];

function extensionsOf(claims: Claims): { oid: string; value: string }[] {
  return EXTENSIONS.map(([number, value]) => ({
    oid: `1.3.6.1.4.1.57264.1.${number}`,
    value: value(claims) ?? '',
  }));
}

function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

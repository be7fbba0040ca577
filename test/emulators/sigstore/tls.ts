import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

export type Tls = {
  readonly key: string;
  readonly cert: string;
  /** For NODE_EXTRA_CA_CERTS. */
  readonly ca: string;
};

type Crypto = NonNullable<Parameters<typeof x509.X509CertificateGenerator.create>[1]>;

const KEY = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

/** A certificate for hosts that are not ours, by an authority that nobody trusts who was not told to. */
export async function createTls(hosts: readonly string[]): Promise<Tls> {
  const crypto = webcrypto as Crypto;
  const [caKeys, keys] = await Promise.all([newKeys(crypto), newKeys(crypto)]);
  const times = { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + DAY_MS) };
  const ca = await x509.X509CertificateGenerator.createSelfSigned(
    {
      ...times,
      serialNumber: '01',
      name: 'CN=Emulator of Sigstore',
      signingAlgorithm: KEY,
      keys: caKeys,
      extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
    },
    crypto,
  );
  const leaf = await x509.X509CertificateGenerator.create(
    {
      ...times,
      serialNumber: '02',
      subject: 'CN=sigstore.emulator',
      issuer: ca.subject,
      signingAlgorithm: KEY,
      publicKey: keys.publicKey,
      signingKey: caKeys.privateKey,
      extensions: [new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns', value })))],
    },
    crypto,
  );
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`;
  return { key, cert: leaf.toString('pem'), ca: ca.toString('pem') };
}

async function newKeys(crypto: Crypto) {
  return crypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
}

import { createPublicKey, generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Iam } from './state.ts';

/** A key as the console hands it out, once; IAM keeps the public half. `tokenUri` is where clients show it. */
export async function createServiceAccountKey(
  iam: Iam,
  email: string,
  tokenUri = 'https://oauth2.googleapis.com/token',
): Promise<Readonly<Record<string, string>>> {
  const account = iam.serviceAccounts.get(email);
  if (account === undefined) throw new Error(`There is no service account ${email}.`);
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const id = randomBytes(20).toString('hex');
  iam.accountKeys.set(id, { email, publicKey: createPublicKey(privateKey) });
  return {
    type: 'service_account',
    project_id: account.project,
    private_key_id: id,
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    client_email: email,
    client_id: account.uniqueId,
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: tokenUri,
    auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
    client_x509_cert_url: `https://www.googleapis.com/robot/v1/metadata/x509/${encodeURIComponent(email)}`,
    universe_domain: 'googleapis.com',
  };
}

const generate = promisify(generateKeyPair);

import { makeAttestationSigner } from '../../../../../shared/adapters/attest/signer.ts';

/** A process of its own: which authorities it trusts, and its proxy, are fixed when it starts. */
const statement = JSON.parse(process.argv[2] ?? '');
const { env } = process;
try {
  const url = await makeAttestationSigner({ env, token: env.GITHUB_TOKEN ?? '' }).sign(statement);
  console.log(JSON.stringify({ url }));
} catch (error) {
  const { code, message, hint } = error as { code?: string; message?: string; hint?: string };
  console.log(JSON.stringify({ code, message, hint }));
}

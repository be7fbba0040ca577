import { bundleToJSON } from '@sigstore/bundle';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } from '@sigstore/sign';
import { GATE_PREDICATE } from '../../../../../shared/domain/gate/gate-statement.ts';
import type { Json, JsonObject } from '../../../../../shared/domain/json/json.ts';
import { createOidc, githubIssuer, issueJobToken } from '../../../../emulators/github/oidc/handler.ts';
import type { JobContext } from '../../../../emulators/github/oidc/job-context.ts';
import { createSigningKey, type SigningKey } from '../../../../emulators/identity/signing-key.ts';
import { type Sigstore, type SigstoreOptions, startSigstore } from '../../../../emulators/sigstore/start.ts';

export const IMAGE = `sha256:${'ab'.repeat(32)}`;
export const NOW = Date.now();

export type SignOptions = {
  readonly instance?: 'public-good' | 'github';
  readonly job?: Partial<JobContext>;
  readonly issuer?: string;
  readonly digest?: string;
  readonly predicate?: JsonObject;
  readonly predicateType?: string;
  readonly statementType?: string;
  /** Without those who vouch for the time. */
  readonly witnesses?: 'none';
};

export type Signing = {
  readonly sigstore: Sigstore;
  sign(options?: SignOptions): Promise<JsonObject>;
  close(): Promise<void>;
};

/** A Sigstore on loopback and jobs that sign at it, by the same library that @actions/attest signs with. */
export async function openSigning({
  key: given,
  ...options
}: SigstoreOptions & { readonly key?: SigningKey } = {}): Promise<Signing> {
  const key = given ?? (await createSigningKey());
  const sigstore = await startSigstore({ now: Date.now, keysOf: () => key.jwks }, options);
  const at = (host: string) => ({ baseURL: `${sigstore.origin}/${host}`, retry: 0, timeout: 10_000 });
  return {
    sigstore,
    close: sigstore.close,
    sign: async (options = {}) => {
      const { instance = 'github', issuer = githubIssuer } = options;
      const oidc = createOidc({ now: Date.now, key, issuer, ...(options.job ? { job: options.job } : {}) });
      const publicGood = instance === 'public-good';
      const fulcio = at(publicGood ? 'fulcio.sigstore.dev' : 'fulcio.githubapp.com');
      const { baseURL: tsaBaseURL, ...tsa } = at('timestamp.githubapp.com/api/v1/timestamp');
      const { baseURL: rekorBaseURL, ...rekor } = at('rekor.sigstore.dev');
      const witness = publicGood
        ? new RekorWitness({ rekorBaseURL, ...rekor })
        : new TSAWitness({ tsaBaseURL, ...tsa });
      const { baseURL: fulcioBaseURL, ...rest } = fulcio;
      const signer = new FulcioSigner({
        fulcioBaseURL,
        ...rest,
        identityProvider: { getToken: () => issueJobToken(oidc, 'sigstore') },
      });
      const builder = new DSSEBundleBuilder({
        signer,
        witnesses: options.witnesses === 'none' ? [] : [witness],
      });
      const data = Buffer.from(JSON.stringify(statementOf(options)));
      const bundle = await builder.create({ data, type: 'application/vnd.in-toto+json' });
      return bundleToJSON(bundle) as unknown as JsonObject;
    },
  };
}

function statementOf({ digest = IMAGE, predicate, predicateType, statementType }: SignOptions): Json {
  return {
    _type: statementType ?? 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'shop', digest: { sha256: digest.slice(7) } }],
    predicateType: predicateType ?? GATE_PREDICATE,
    predicate: predicate ?? statement(),
  };
}

/** What the gate says of the image, in the emulator's usual job. */
export function statement(more: JsonObject = {}): JsonObject {
  return {
    schemaVersion: 1,
    verdict: 'pass',
    repository: 'octo/shop',
    commit: '4f2a9d1c6b8e3075f1d2c3b4a5968778695a4b3c',
    run: 'https://github.com/octo/shop/actions/runs/9000000001',
    image: { reference: 'shop:v2', digest: IMAGE },
    policyHash: 'cd'.repeat(32),
    judgedAt: new Date(NOW).toISOString(),
    scanners: [],
    counts: {},
    ...more,
  };
}

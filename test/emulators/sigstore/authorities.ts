import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock';
import { HashAlgorithm, PublicKeyDetails, TrustedRoot } from '@sigstore/protobuf-specs';

type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** Who vouches for what in one instance of Sigstore. */
export type Instance = {
  readonly ca: Awaited<ReturnType<typeof initializeCA>>;
  /** Of the public instance alone. */
  readonly tlog?: Awaited<ReturnType<typeof initializeTLog>> | undefined;
  /** Of GitHub's instance alone. */
  readonly tsa?: Awaited<ReturnType<typeof initializeTSA>> | undefined;
  /** Sets the clock of the timestamp authority, to the second: it would tell fractions as nobody reads them. */
  readonly setTime?: ((ms: number) => void) | undefined;
  /** As `gh attestation trusted-root` prints it. */
  readonly trustedRoot: unknown;
};

/** The public instance: certificates and signatures are in logs. */
export async function createPublicGood(): Promise<Instance> {
  const [caKeys, ctKeys, logKeys] = [keyPair(), keyPair(), keyPair()];
  const ctlog = await initializeCTLog(ctKeys);
  const ca = await initializeCA(caKeys, ctlog);
  const tlog = await initializeTLog('https://rekor.sigstore.dev', logKeys);
  const trustedRoot = trustedRootOf({
    ca: ca.rootCertificate,
    ctlogs: [logOf('https://ctfe.sigstore.dev', ctlog.publicKey, ctlog.logID)],
    tlogs: [logOf('https://rekor.sigstore.dev', tlog.publicKey)],
  });
  return { ca, tlog, trustedRoot };
}

/** GitHub's instance: a timestamp and no log, because what it signs is private. */
export async function createGitHubInstance(): Promise<Instance> {
  const clock = new Date();
  const ca = await initializeCA(keyPair());
  const tsa = await initializeTSA(keyPair(), clock);
  const trustedRoot = trustedRootOf({
    ca: ca.rootCertificate,
    tsa: [tsa.intCertificate, tsa.rootCertificate],
  });
  const setTime = (ms: number) => void clock.setTime(Math.floor(ms / 1000) * 1000);
  return { ca, tsa, setTime, trustedRoot };
}

function keyPair(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

type Bytes = ArrayBufferView;

type Parts = {
  readonly ca: Bytes;
  readonly tsa?: readonly Bytes[];
  readonly ctlogs?: readonly Log[];
  readonly tlogs?: readonly Log[];
};

type Log = ReturnType<typeof logOf>;

function trustedRootOf({ ca, tsa, ctlogs = [], tlogs = [] }: Parts): unknown {
  const authority = (certificates: readonly Bytes[]) => ({
    subject: { commonName: 'sigstore', organization: 'sigstore.mock' },
    uri: '',
    operator: '',
    certChain: { certificates: certificates.map((bytes) => ({ rawBytes: bufferOf(bytes) })) },
    validFor: { start: new Date(0) },
  });
  return TrustedRoot.toJSON({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [authority([ca])],
    timestampAuthorities: tsa === undefined ? [] : [authority(tsa)],
    ctlogs: [...ctlogs],
    tlogs: [...tlogs],
  });
}

function logOf(baseUrl: string, publicKey: Buffer, logId?: Bytes) {
  return {
    baseUrl,
    operator: '',
    hashAlgorithm: HashAlgorithm.SHA2_256,
    publicKey: {
      rawBytes: publicKey,
      keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
      validFor: { start: new Date(0) },
    },
    logId: { keyId: logId === undefined ? sha256(publicKey) : bufferOf(logId) },
    checkpointKeyId: undefined,
  };
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

function bufferOf(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

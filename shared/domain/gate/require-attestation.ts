import { type GateOutcome, type GateRefusal, refused } from './gate-outcome.ts';
import { formatGateSigner, type GateSigner, isSigner, sameRepository } from './gate-signer.ts';
import { GATE_PREDICATE } from './gate-statement.ts';
import { type GateWanted, judgeStatement, mismatch } from './judge-statement.ts';
import { type ReadStatement, readGateStatement } from './read-gate-statement.ts';
import type { CheckedAttestation, SignedStatement } from './signed-statement.ts';

export type AttestationWanted = GateWanted & {
  readonly signer: GateSigner;
  /** `https://github.com`, without a final slash. */
  readonly server: string;
  /** Survives a new name of the repository, and is not inherited by whoever takes the old one; '' where it is unknown. */
  readonly repositoryId: string;
};

/**
 * The verdict of signed attestations about one image. Of all that count, the newest has the last word: a pass of yesterday does not outlive a
 * fail of today. Where none counts, the refusal is that of the one which came nearest.
 */
export function requireAttestation(
  attestations: readonly CheckedAttestation[],
  wanted: AttestationWanted,
): GateOutcome {
  const looks = attestations.map((attestation) => look(attestation, wanted));
  const counting = looks
    .flatMap((one) => (one.kind === 'counts' ? [one.statement] : []))
    .sort((one, other) => other.judgedAtMs - one.judgedAtMs);
  const [newest] = counting;
  if (newest !== undefined) return judgeStatement(newest, wanted);
  const refusals = looks.flatMap((one) => (one.kind === 'counts' ? [] : [one]));
  return refusals.sort((one, other) => nearness(other) - nearness(one))[0] ?? missing(wanted);
}

type Look = GateRefusal | { readonly kind: 'counts'; readonly statement: ReadStatement };

function look(attestation: CheckedAttestation, wanted: AttestationWanted): Look {
  const who = `an attestation that ${formatGateSigner(wanted.signer)} signed`;
  if (attestation.kind === 'untrusted') return refused('not-signed', who, attestation.why, SIGN_AGAIN);
  const { statement } = attestation;
  const stranger = strangerOf(statement, wanted);
  if (stranger !== undefined) return stranger;
  if (!statement.subjects.includes(wanted.digest)) {
    const found = `one about ${statement.subjects.join(', ') || 'nothing'}`;
    return refused('other-digest', `an attestation about ${wanted.digest}`, found, SIGN_AGAIN);
  }
  const read =
    statement.predicateType === GATE_PREDICATE ? readGateStatement(statement.predicate) : undefined;
  if (read === undefined) {
    const found = `one of ${statement.predicateType} that this release cannot read`;
    return refused('unreadable', 'a verdict of action-security-gate', found, SAME_RELEASE);
  }
  return mismatch(read, wanted) ?? untrue(read, statement) ?? { kind: 'counts', statement: read };
}

/** Signed well, by somebody else. All of it is what GitHub told the certificate authority, none of it what the signer says. */
function strangerOf({ certificate }: SignedStatement, wanted: AttestationWanted): GateRefusal | undefined {
  const { signer, server, repository, repositoryId } = wanted;
  const who = `an attestation that ${formatGateSigner(signer)} signed`;
  const issuer = issuerOf(server);
  if (certificate.issuer !== issuer && !certificate.issuer.startsWith(`${issuer}/`)) {
    const found = `one whose signer logged in at ${certificate.issuer || 'an unknown place'}`;
    return refused('other-signer', who, found, SIGN_AGAIN);
  }
  const by = pathOn(server, certificate.subject);
  if (by === undefined || !isSigner(signer, by) || certificate.buildSigner !== certificate.subject) {
    const hint = 'Give gate_signer the workflow that runs action-security-gate, at the ref at which it runs';
    return refused('other-signer', who, `one by ${by ?? certificate.subject}`, hint);
  }
  const source = pathOn(server, certificate.sourceRepository) ?? certificate.sourceRepository;
  const sameId = repositoryId === '' || certificate.sourceRepositoryId === repositoryId;
  if (sameRepository(source, repository) && sameId) return undefined;
  const found = `one of a run of ${source || 'an unknown repository'}${sameId ? '' : `, whose id is ${certificate.sourceRepositoryId || 'unknown'}`}`;
  const id = repositoryId === '' ? '' : ` (id ${repositoryId})`;
  return refused('other-repository', `an attestation of a run of ${repository}${id}`, found, SIGN_AGAIN);
}

/** Whether the statement agrees with what is known of its signing by others than its signer. */
function untrue(read: ReadStatement, { certificate }: SignedStatement): GateRefusal | undefined {
  if (read.commit !== certificate.sourceCommit) {
    const wanted = `a verdict on the commit of the run that signed it, ${certificate.sourceCommit || 'unknown'}`;
    return refused('other-commit', wanted, `one on ${read.commit}`, SIGN_AGAIN);
  }
  if (read.judgedAtMs <= certificate.notAfterMs) return undefined;
  const wanted = 'a verdict of before it was signed';
  const found = new Date(read.judgedAtMs).toISOString();
  return refused('from-the-future', wanted, found, SIGN_AGAIN);
}

function missing({ digest, repository }: AttestationWanted): GateRefusal {
  const wanted = `an attestation of ${repository} that says pass about ${digest}`;
  return refused('no-statement', wanted, 'none', `${SIGN_AGAIN}. ${MAY_READ}`);
}

/** GitHub's issuer of ID tokens. */
function issuerOf(server: string): string {
  const host = server.replace(/^https:\/\//, '');
  return `https://token.actions.${host === 'github.com' ? 'githubusercontent.com' : host}`;
}

function pathOn(server: string, url: string): string | undefined {
  return url.startsWith(`${server}/`) ? url.slice(server.length + 1) : undefined;
}

/** Late refusals are those of attestations that came near. */
function nearness({ code }: GateRefusal): number {
  return (
    ['not-signed', 'other-signer', 'other-repository', 'other-digest', 'unreadable'].indexOf(code) + 1 || 10
  );
}

const SIGN_AGAIN =
  'Run action-security-gate with attest: true and this image in a job before, with permissions: {id-token: write, attestations: write}';
const MAY_READ = 'If one was made, let this job read it: permissions: {attestations: read}';
const SAME_RELEASE = 'Use the same release of action-security-gate and of this action';

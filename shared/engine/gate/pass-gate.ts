import { ActionError } from '../../domain/errors/action-error.ts';
import type { GateOutcome, GateRefusal } from '../../domain/gate/gate-outcome.ts';
import { refused } from '../../domain/gate/gate-outcome.ts';
import { GATE_PREDICATE } from '../../domain/gate/gate-statement.ts';
import type { GateWish } from '../../domain/gate/gate-wish.ts';
import { type AttestationWanted, requireAttestation } from '../../domain/gate/require-attestation.ts';
import { requireFile } from '../../domain/gate/require-file.ts';
import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Attestations, AttestationVerifier } from '../../ports/attestations.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Files } from '../../ports/files.ts';
import type { Log } from '../../ports/log.ts';

export type GatePorts = {
  readonly attestations: Attestations;
  readonly verifier: AttestationVerifier;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
  readonly env: Environment;
};

/** Lets an image pass, or throws `gate-refused`. Reads only. */
export async function passGate(
  image: string,
  wish: GateWish,
  context: RunContext,
  ports: GatePorts,
): Promise<void> {
  await ports.log.group(`Gate of ${image}`, async () => {
    const outcome = await judged(image, wish, context, ports);
    if (outcome.kind === 'refused') throw refusal(image, outcome);
    const { judgedAtMs, run, policyHash } = outcome.statement;
    const when = new Date(judgedAtMs).toISOString();
    ports.log.info(`The gate passed it at ${when} by the policy ${policyHash.slice(0, 12)}: ${run}`);
  });
}

async function judged(
  image: string,
  wish: GateWish,
  context: RunContext,
  ports: GatePorts,
): Promise<GateOutcome> {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  if (digest === undefined) return withoutDigest(image);
  const { maxAgeMs, policyHash } = wish;
  const { repository, commit, url: run } = context;
  const wanted = { digest, repository, maxAgeMs, policyHash };
  if (wish.kind === 'file') {
    const text = await ports.files.read(wish.path);
    const job = ports.env.GITHUB_JOB ?? '';
    return requireFile(text, { ...wanted, nowMs: ports.clock.now(), commit, run, job });
  }
  return signed(
    {
      ...wanted,
      signer: wish.signer,
      server: (ports.env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/$/, ''),
      repositoryId: ports.env.GITHUB_REPOSITORY_ID ?? '',
      nowMs: ports.clock.now(),
    },
    ports,
  );
}

async function signed(
  wanted: AttestationWanted,
  { attestations, verifier, log }: GatePorts,
): Promise<GateOutcome> {
  const bundles = await attestations.list(wanted.digest, GATE_PREDICATE);
  const checked = await Promise.all(bundles.map((bundle) => verifier.verify(bundle)));
  for (const attestation of checked) {
    if (attestation.kind === 'untrusted') log.info(`An attestation counts for nothing: ${attestation.why}`);
  }
  return requireAttestation(checked, wanted);
}

function withoutDigest(image: string): GateRefusal {
  const hint =
    'Give image its digest (NAME@sha256:…), as the push printed it: a tag can be moved between the scan and the deployment';
  return refused('no-digest', 'an image whose digest is known', image, hint);
}

function refusal(image: string, { code, wanted, found, hint }: GateRefusal): ActionError {
  return new ActionError({
    code: 'gate-refused',
    message: `The gate does not let ${image} pass (${code}): expected ${wanted}, found ${found}. Nothing was changed`,
    hint,
  });
}

import { type GateStatement, gateStatement } from '../../shared/domain/gate/gate-statement.ts';
import type { GitHubEvent } from '../../shared/domain/inputs/github-event.ts';
import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import type { GateAbout } from '../../shared/domain/report/gate/gate-about.ts';
import { gateMarker, renderGateComment } from '../../shared/domain/report/gate/gate-comment.ts';
import { SECURITY_GATE } from '../../shared/domain/report/gate/report-subject.ts';
import { renderGateSarif } from '../../shared/domain/sarif/gate-sarif.ts';
import { uploadPlace } from '../../shared/domain/sarif/upload-place.ts';
import { withHint } from '../../shared/domain/text/with-hint.ts';
import { attestVerdict } from '../../shared/engine/gate/attest-verdict.ts';
import {
  type PublishPorts as FindingsPorts,
  publishFindings,
} from '../../shared/engine/gate/publish-findings.ts';
import { type CycloneDxPorts, toCycloneDx } from '../../shared/engine/gate/to-cyclonedx.ts';
import { writeKnown } from '../../shared/engine/gate/write-known.ts';
import { writeReports } from '../../shared/engine/gate/write-reports.ts';
import { writeStatement } from '../../shared/engine/gate/write-statement.ts';
import type { AttestationSigner } from '../../shared/ports/attestations.ts';
import type { Job } from '../../shared/ports/job.ts';
import { imageDigest } from './image-digest.ts';
import type { Inputs } from './inputs.ts';
import type { GateOutcome, GateRun } from './outcome.ts';

export type PublishPorts = FindingsPorts &
  CycloneDxPorts & { readonly job: Job; readonly signer?: AttestationSigner | undefined };

type Asked = { readonly inputs: Inputs; readonly context: RunContext; readonly event: GitHubEvent };

/** Writes every report, then tells whoever is to be told. What cannot be told changes no verdict. */
export async function publish(found: GateRun, asked: Asked, ports: PublishPorts): Promise<GateOutcome> {
  const { judgement, fallbackPath } = found;
  const { inputs } = asked;
  const about = aboutOf(found, asked, ports.clock.now());
  const statement = statementOf(found, asked, about, ports.clock.now());
  const { name } = inputs;
  const [written, gate] = await Promise.all([
    writeReports({ judgement, about, name, fallbackPath }, ports.job),
    writeStatement(statement, ports.job),
  ]);
  const [cyclonedx, known] = await Promise.all([
    inputs.cyclonedx ? writeSbom(found, ports) : undefined,
    writeKnown(
      {
        ...{ judgement, known: found.known, knownFile: inputs.knownFile, nowMs: found.startedMs },
        ...{ path: found.policy.known, named: 'the policy names' },
      },
      ports.folders,
    ),
  ]);
  const files = [
    written.report,
    written.sarif,
    gate,
    ...(cyclonedx?.path === undefined ? [] : [cyclonedx.path]),
  ];
  const published = await publishFindings(
    {
      uploadSarif: inputs.uploadSarif,
      comment: inputs.comment,
      findings: {
        sarif: (resultsPerRun) => renderGateSarif(judgement, { category: name, fallbackPath, resultsPerRun }),
        at: uploadPlace(asked.context, asked.event, found.head),
        startedAt: about.startedAt,
      },
      commentToWrite: asked.event.pullRequest && {
        pullRequest: asked.event.pullRequest.number,
        marker: gateMarker(name, SECURITY_GATE),
        body: renderGateComment(judgement, about, name),
      },
      artifact: inputs.uploadArtifact ? { name, folder: folderOf(written.report), files } : undefined,
    },
    ports,
  );
  const signed = await attest(statement, inputs, ports);
  return {
    judgement,
    statement,
    about: {
      ...about,
      notes: [...about.notes, ...written.warnings, ...published.notices, ...known, ...signed.notes],
    },
    paths: { report: written.report, sarif: written.sarif, gate, cyclonedx: cyclonedx?.path },
    attestation: signed.url,
    failures: [...published.failures, ...(cyclonedx?.failures ?? []), ...signed.failures],
  };
}

function aboutOf(
  { notes, startedMs, imageReport, changed }: GateRun,
  { inputs, context }: Asked,
  nowMs: number,
): GateAbout {
  const { url, commit, actor } = context;
  const reference = inputs.image;
  return {
    subject: SECURITY_GATE,
    run: { url, commit, actor },
    startedAt: new Date(startedMs).toISOString(),
    durationMs: nowMs - startedMs,
    enforce: inputs.enforce,
    image: reference === undefined ? undefined : { reference, digest: imageDigest(reference, imageReport) },
    ...{ notes, changed },
  };
}

/** About the commit of the run: it is what a signature's certificate names. Off a runner it is that of the checkout. */
function statementOf(
  { judgement, head }: GateRun,
  { context }: Asked,
  { image }: GateAbout,
  nowMs: number,
): GateStatement {
  const { repository, commit, url, job } = context;
  const bound =
    image?.digest === undefined ? undefined : { reference: image.reference, digest: image.digest };
  const about = { repository, commit: commit || (head ?? ''), run: url, job, image: bound, nowMs };
  return gateStatement(judgement, about);
}

async function writeSbom(
  { trivy }: GateRun,
  ports: PublishPorts,
): Promise<{ readonly path?: string; readonly failures: readonly string[] }> {
  if (trivy === undefined)
    return { failures: ['cyclonedx: Trivy wrote no report that an SBOM could be made of'] };
  const bom = await toCycloneDx(trivy.file, trivy.report, ports);
  if (!bom.ok) return { failures: [`cyclonedx: ${bom.problem}`] };
  return { path: await ports.job.writeReport('sbom.cdx.json', bom.text), failures: [] };
}

type Signed = {
  readonly url?: string;
  readonly notes: readonly string[];
  readonly failures: readonly string[];
};

async function attest(
  statement: GateStatement,
  { attest: wanted }: Inputs,
  { signer, log }: PublishPorts,
): Promise<Signed> {
  if (!wanted || signer === undefined) return { notes: [], failures: [] };
  const attested = await attestVerdict(statement, { signer, log });
  switch (attested.kind) {
    case 'signed':
      return { url: attested.url, notes: [], failures: [] };
    case 'unsigned':
      return { notes: [`Nothing was attested: ${attested.because}`], failures: [] };
    case 'failed':
      return {
        notes: [],
        failures: [withHint(`attest: ${attested.warning}`, attested.hint)],
      };
  }
}

const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

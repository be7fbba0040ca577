import type { GitHubEvent } from '../../shared/domain/inputs/github-event.ts';
import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import type { GateAbout } from '../../shared/domain/report/gate/gate-about.ts';
import { gateMarker, renderGateComment } from '../../shared/domain/report/gate/gate-comment.ts';
import { TERRAFORM_VALIDATION } from '../../shared/domain/report/gate/report-subject.ts';
import { renderGateSarif } from '../../shared/domain/sarif/gate-sarif.ts';
import { uploadPlace } from '../../shared/domain/sarif/upload-place.ts';
import { flavorOf } from '../../shared/domain/validation/configuration-files.ts';
import {
  type PublishPorts as FindingsPorts,
  publishFindings,
} from '../../shared/engine/gate/publish-findings.ts';
import { writeKnown } from '../../shared/engine/gate/write-known.ts';
import { writeReports } from '../../shared/engine/gate/write-reports.ts';
import type { Folders } from '../../shared/ports/folders.ts';
import type { Job } from '../../shared/ports/job.ts';
import type { Inputs } from './inputs.ts';
import type { ValidationOutcome, ValidationRun } from './outcome.ts';
import { POLICIES } from './policies/registry.ts';

export type PublishPorts = FindingsPorts & { readonly job: Job; readonly folders: Folders };

/** What a policy says of itself, for code scanning. */
const RULES = new Map(POLICIES.map((policy) => [policy.id, policy]));

type Asked = { readonly inputs: Inputs; readonly context: RunContext; readonly event: GitHubEvent };

/** Writes every report, then tells whoever is to be told. What cannot be told changes no verdict. */
export async function publish(
  found: ValidationRun,
  asked: Asked,
  ports: PublishPorts,
): Promise<ValidationOutcome> {
  const { judgement, fallbackPath, roots, modules } = found;
  const { inputs, event, context } = asked;
  const { name } = inputs;
  const about = aboutOf(found, asked, ports.clock.now());
  const validation = { program: flavorOf(inputs.flavour), rules: RULES };
  const written = await writeReports({ judgement, about, name, fallbackPath, validation }, ports.job);
  const known = await writeKnown(
    {
      ...{ judgement, known: found.known, knownFile: inputs.knownFile, nowMs: found.startedMs },
      ...{ path: found.policy.known, named: 'the settings name' },
    },
    ports.folders,
  );
  const published = await publishFindings(
    {
      uploadSarif: inputs.uploadSarif,
      comment: inputs.comment,
      findings: {
        sarif: (resultsPerRun) =>
          renderGateSarif(judgement, { category: name, fallbackPath, resultsPerRun, validation }),
        at: uploadPlace(context, event, found.head),
        startedAt: about.startedAt,
      },
      commentToWrite: event.pullRequest && {
        pullRequest: event.pullRequest.number,
        marker: gateMarker(name, TERRAFORM_VALIDATION),
        body: renderGateComment(judgement, about, name),
      },
      artifact: inputs.uploadArtifact
        ? {
            ...{ name, folder: written.report.replace(/[\\/][^\\/]*$/, '') },
            files: [written.report, written.sarif],
          }
        : undefined,
    },
    ports,
  );
  return {
    ...{ judgement, roots, modules },
    about: { ...about, notes: [...about.notes, ...written.warnings, ...published.notices, ...known] },
    paths: { report: written.report, sarif: written.sarif },
    failures: published.failures,
  };
}

function aboutOf(
  { notes, startedMs, roots, modules, ran, changed }: ValidationRun,
  { inputs, context }: Asked,
  nowMs: number,
): GateAbout {
  const { url, commit, actor } = context;
  return {
    subject: TERRAFORM_VALIDATION,
    run: { url, commit, actor },
    startedAt: new Date(startedMs).toISOString(),
    durationMs: nowMs - startedMs,
    enforce: inputs.enforce,
    facts: [
      ['roots', String(roots.length)],
      ['modules', String(modules.length)],
      ['folders that were run', String(ran)],
    ],
    ...{ notes, changed },
  };
}

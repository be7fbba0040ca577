import { gateStatement } from '../../shared/domain/gate/gate-statement.ts';
import type { GitHubEvent } from '../../shared/domain/inputs/github-event.ts';
import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import type { GateAbout } from '../../shared/domain/report/gate/gate-about.ts';
import { writeReports } from '../../shared/engine/gate/write-reports.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Job } from '../../shared/ports/job.ts';
import { imageDigest } from './image-digest.ts';
import type { Inputs } from './inputs.ts';
import type { GateOutcome, GateRun } from './outcome.ts';

export type PublishPorts = { readonly clock: Clock; readonly job: Job };

type Asked = { readonly inputs: Inputs; readonly context: RunContext; readonly event: GitHubEvent };

/** Writes every report, then tells whoever is to be told. What cannot be told changes no verdict. */
export async function publish(
  found: GateRun,
  { inputs, context }: Asked,
  { clock, job }: PublishPorts,
): Promise<GateOutcome> {
  const { judgement, startedMs } = found;
  const nowMs = clock.now();
  const image = imageOf(inputs.image, found.imageReport);
  const { url, commit, actor, repository } = context;
  const about: GateAbout = {
    run: { url, commit, actor },
    startedAt: new Date(startedMs).toISOString(),
    durationMs: nowMs - startedMs,
    enforce: inputs.enforce,
    image,
    notes: found.notes,
  };
  const bound =
    image?.digest === undefined ? undefined : { reference: image.reference, digest: image.digest };
  const statement = gateStatement(judgement, { repository, commit, run: url, image: bound, nowMs });
  const { name } = inputs;
  const fallbackPath = inputs.policy.path;
  const written = await writeReports({ judgement, about, statement, name, fallbackPath }, job);
  return { judgement, about, statement, paths: written, failures: [] };
}

function imageOf(reference: string | undefined, report: string | undefined): GateAbout['image'] {
  return reference === undefined ? undefined : { reference, digest: imageDigest(reference, report) };
}

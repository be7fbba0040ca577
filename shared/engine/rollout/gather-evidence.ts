import { ActionError } from '../../domain/errors/action-error.ts';
import { arrayAt, isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import type { RevisionEvidence } from '../../domain/report/outcome.ts';
import { containersOf, ingressIndex } from '../../domain/template/containers.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import type { RevisionLogs } from '../../ports/logs.ts';

const LINES = 20;

/** What a failed revision left behind. Gathered after the traffic is safe, and never a reason to fail. */
export async function gatherEvidence(
  revision: string,
  sinceMs: number,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun; readonly logs: RevisionLogs },
): Promise<RevisionEvidence> {
  const [found, lines] = await Promise.allSettled([
    on.cloudRun.getRevision(on.service, revision),
    on.logs.lines({ service: on.service, revision, sinceMs, limit: LINES }),
  ]);
  const failure =
    found.status === 'rejected' ? found.reason : lines.status === 'rejected' ? lines.reason : undefined;
  const raw = found.status === 'fulfilled' ? found.value : undefined;
  return {
    revision,
    ...(raw === undefined ? {} : { image: readImage(raw) }),
    conditions: raw === undefined ? [] : readConditions(raw),
    logLines: lines.status === 'fulfilled' ? lines.value : [],
    ...(failure === undefined ? {} : { problem: describe(failure) }),
  };
}

function readConditions(revision: JsonObject): RevisionEvidence['conditions'] {
  return (
    arrayAt(revision, 'conditions')
      .filter(isObject)
      // Of mere information: that a revision without traffic is retired is no fault of it.
      .filter(({ severity }) => severity !== 'INFO')
      .map((condition) => ({
        type: stringAt(condition, 'type') ?? '',
        state: (stringAt(condition, 'state') ?? '').replace(/^CONDITION_/, '').toLowerCase(),
        message: stringAt(condition, 'message') ?? '',
      }))
  );
}

function readImage(revision: JsonObject): string | undefined {
  const containers = containersOf(revision);
  return stringAt(containers[ingressIndex(containers)] ?? {}, 'image');
}

function describe(failure: unknown): RevisionEvidence['problem'] {
  if (failure instanceof ActionError) return { code: failure.code, message: failure.message };
  return { code: 'internal', message: failure instanceof Error ? failure.message : String(failure) };
}

import type { JsonObject } from '../json/json.ts';
import { shareJson } from '../report/json.ts';
import type { Outcome, TargetOutcome } from '../report/outcome.ts';
import { inertLine } from '../report/plain.ts';
import { sameWeights, weightsOf } from '../rollout/traffic.ts';
import { endedAt } from './ended-at.ts';
import { fitted } from './fitted.ts';
import type { Place } from './notice.ts';

/** Who changed users' traffic, or tried to: from what to what, and why. Keys stand in a fixed order. */
export type AuditLine = { readonly place: Place; readonly line: JsonObject };

const REASON = 2_000;

/** The audit lines of an outcome: none for what only looked. */
export function auditLines(outcome: Outcome): readonly AuditLine[] {
  return outcome.targets
    .filter((target) => touchedTraffic(target, outcome))
    .map((target) => ({
      place: { project: target.project, region: target.region, service: target.service },
      line: lineOf(target, outcome),
    }));
}

function lineOf(target: TargetOutcome, outcome: Outcome): JsonObject {
  const { action, mode, run } = outcome;
  const { project, region, service, revision, conclusion, reason, trafficBefore, previousTraffic } = target;
  const image = target.image ?? target.evidence?.image;
  return {
    ...{ actor: run.actor, action, mode, reason: fitted(inertLine(reason), REASON) },
    ...{ project, region, service, revision, digest: digestIn(image) },
    from: (trafficBefore ?? previousTraffic).map(shareJson),
    to: target.traffic.map(shareJson),
    ...{ conclusion, run: run.url, commit: run.commit },
    at: endedAt(outcome),
  };
}

function touchedTraffic(target: TargetOutcome, { action, mode, dryRun }: Outcome): boolean {
  if (dryRun || target.replay !== undefined) return false;
  // Whoever presses the button tried, also where there was nothing to do.
  if (mode === 'rollback') return true;
  if (target.conclusion === 'deployed' || target.conclusion === 'unchanged') return false;
  if (target.conclusion !== 'failed' || action === 'action-deploy-canary') return true;
  // A verification that failed, and that kept what it found, was no attempt.
  const { stages, stop, trafficBefore = [], traffic } = target;
  return (
    stop !== undefined ||
    stages.some(({ startedMs }) => startedMs !== undefined) ||
    !sameWeights(weightsOf(trafficBefore), weightsOf(traffic))
  );
}

const digestIn = (image: string | undefined): string | undefined =>
  /@(sha256:[0-9a-f]+)$/.exec(image ?? '')?.[1];

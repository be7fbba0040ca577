import type { TargetOutcome } from '../../shared/domain/report/outcome.ts';

/** How long each phase of a rollout took in milliseconds, by its name, from the rollout's own report. */
export function phasesOf(
  target: Pick<TargetOutcome, 'events' | 'smoke' | 'stages' | 'conclusion'>,
): ReadonlyMap<string, number> {
  const { events, smoke, stages, conclusion } = target;
  const began = events[0]?.atMs ?? 0;
  const ended = events.at(-1)?.atMs ?? began;
  const proof = smoke.find(({ when }) => when !== 'stage')?.report;
  const proven = proof === undefined ? began : proof.startedMs + proof.durationMs;
  const phases = new Map<string, number>();
  if (proof !== undefined) phases.set('create', proof.startedMs - began).set('smoke suite', proof.durationMs);
  for (const { percent, startedMs, endedMs } of stages) {
    if (startedMs === undefined) continue;
    phases.set(percent === 100 ? 'promote' : `at ${percent} %`, (endedMs ?? ended) - startedMs);
  }
  if (conclusion === 'rolled-back')
    phases.set('roll back', ended - (stages.findLast((one) => one.endedMs)?.endedMs ?? proven));
  return phases;
}

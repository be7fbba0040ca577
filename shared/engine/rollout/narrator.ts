import type { Verdict } from '../../domain/analysis/verdict.ts';
import type { OutcomeEvent, SmokeRun, StageOutcome } from '../../domain/report/outcome.ts';
import type { Effect } from '../../domain/rollout/effect.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import type { ServiceWrite } from '../../domain/rollout/service-write.ts';
import { describeWeights } from '../../domain/rollout/traffic.ts';
import { weightsOfRecord } from '../../domain/rollout/traffic-of-record.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Progress } from './drive.ts';

/** Tells people what happens while it happens, and keeps it for the report. */
export type Narrator = {
  tell(event: Progress): void;
  smoke(run: SmokeRun): void;
  /** What an earlier process of this job had reached. `until` names what ends a stage, where that is no bake. */
  recall(record: RolloutRecord, until?: string): void;
  say(text: string): void;
  told(): {
    /** By their index, those that were reached. */
    readonly stages: ReadonlyMap<number, StageOutcome>;
    readonly smoke: readonly SmokeRun[];
    readonly events: readonly OutcomeEvent[];
    readonly record: RolloutRecord | undefined;
  };
};

/** A look that says what the last one said is told again after this. */
const SILENCE_MS = 30_000;

/** A narrator of one rollout. */
export function createNarrator(clock: Clock, log: Log): Narrator {
  const events: OutcomeEvent[] = [];
  const smoke: SmokeRun[] = [];
  const stages = new Map<number, StageOutcome>();
  let record: RolloutRecord | undefined;
  let lookToldMs = 0;
  let ends = 'the bake';

  function say(text: string, level: 'info' | 'warning' = 'info'): void {
    events.push({ atMs: clock.now(), text });
    log[level](text);
  }

  function wrote(write: ServiceWrite, atMs: number): void {
    endStage(atMs);
    if (write.record === undefined) {
      say('The rollout is closed: its record is history and its tag is gone');
      return;
    }
    record = write.record;
    const stage = record.stages[record.stage];
    if ((write.purpose === 'stage' || write.purpose === 'promote') && stage !== undefined) {
      stages.set(record.stage, { ...stage, startedMs: atMs, looks: [] });
    }
    say(describeWrite(write, record));
  }

  function endStage(atMs: number): void {
    const current = record === undefined ? undefined : stages.get(record.stage);
    if (record === undefined || current === undefined || current.endedMs !== undefined) return;
    stages.set(record.stage, { ...current, endedMs: atMs });
  }

  function looked(index: number, verdict: Verdict, atMs: number): void {
    const stage = stages.get(index);
    if (stage === undefined) return;
    const before = stage.looks.at(-1)?.verdict;
    // Between two intervals there is nothing new to see.
    const again = before !== undefined && JSON.stringify(before) === JSON.stringify(verdict);
    if (!again) stages.set(index, { ...stage, looks: [...stage.looks, { atMs, verdict }] });
    const where = `${stage.percent} %, ${progress(stage, ends, atMs)}: ${verdict.kind}`;
    const text = [where, ...verdict.reasons].join('; ');
    const news = before?.kind !== verdict.kind;
    if (news) say(text);
    else if (before.reasons.join() !== verdict.reasons.join()) log.info(text);
    else if (atMs - lookToldMs >= SILENCE_MS) log.info([where, ...verdict.reasons.slice(0, 1)].join('; '));
    else return;
    lookToldMs = atMs;
  }

  function tell(event: Progress): void {
    if (event.kind === 'effect') log.debug(`next: ${describeEffect(event.effect)}`);
    else if (event.kind === 'wrote') wrote(event.write, event.atMs);
    else if (event.kind === 'verdict') looked(event.stage, event.verdict, event.atMs);
    else {
      const { purpose, code, message } = event.trouble;
      say(`${PURPOSES[purpose]} did not succeed (${code}): ${message}`, 'warning');
    }
  }

  return {
    tell,
    say,
    smoke: (run) => smoke.push(run),
    recall: (earlier, until = ends) => {
      record = earlier;
      ends = until;
      earlier.starts.forEach((startedMs, index) => {
        const stage = earlier.stages[index];
        if (stage !== undefined) stages.set(index, { ...stage, startedMs, looks: [] });
      });
    },
    told: () => ({
      stages,
      smoke,
      events,
      record,
    }),
  };
}

const PURPOSES: Readonly<Record<ServiceWrite['purpose'], string>> = {
  open: 'The first write',
  stage: 'The stage',
  promote: 'The promotion',
  'roll-back': 'The roll back',
  await: 'The hold',
  close: 'The closing of the record',
};

function describeWrite(write: ServiceWrite, record: RolloutRecord): string {
  const traffic = describeWeights(weightsOfRecord(record));
  switch (write.purpose) {
    case 'open':
      return record.phase === 'rolling-back'
        ? `Restoring ${traffic}`
        : `Creating ${record.candidate.revision} without traffic, tag ${record.candidate.tag}`;
    case 'roll-back':
      return `Rolling back to ${traffic}: ${record.reason ?? ''}`;
    case 'await':
      return `Holding ${traffic} for a person: ${record.reason ?? ''}`;
    default: {
      const stage = record.stages[record.stage];
      const bake =
        stage !== undefined && stage.bakeMs > 0
          ? `, watching for at least ${formatDuration(stage.bakeMs)}`
          : '';
      return `Stage ${record.stage + 1} of ${record.stages.length}: ${traffic}${bake}`;
    }
  }
}

function progress(stage: StageOutcome, ends: string, atMs: number): string {
  const elapsed = atMs - (stage.startedMs ?? atMs);
  const left = stage.bakeMs - elapsed;
  const deadline = stage.deadlineMs - elapsed;
  const rest =
    left > 0
      ? `${formatDuration(seconds(left))} of ${ends} left`
      : `${formatDuration(seconds(Math.max(deadline, 0)))} to the deadline`;
  return `${formatDuration(seconds(elapsed))} elapsed, ${rest}`;
}

const seconds = (ms: number): number => Math.round(ms / 1000) * 1000;

function describeEffect(effect: Effect): string {
  switch (effect.do) {
    case 'write':
      return `write (${effect.write.purpose})`;
    case 'settle':
      return `wait for ${effect.why}`;
    case 'observe':
      return `read again in ${effect.afterMs} ms, because ${effect.why}`;
    case 'wait':
      return `wait until ${new Date(effect.untilMs).toISOString()}`;
    case 'stop':
      return `stop: ${effect.stop.reason}`;
    case 'conclude':
      return `${effect.end.conclusion}: ${effect.end.reason}`;
    default:
      return effect.do;
  }
}

import { type Stage, stage, stageProblems } from '../rollout/stages.ts';
import { parsePercent } from '../text/percent.ts';
import type { Path } from '../yaml/locate.ts';
import { type Entry, isPartial, type StageEntry } from './rollout-file.ts';
import type { SettingsReader } from './settings-reader.ts';
import { bakeProblem, parseStageLine } from './stage-line.ts';

/** The stages of the file, as a list or on one line. */
export function readStages(
  stages: string | readonly Entry<StageEntry>[],
  reader: SettingsReader,
): readonly Stage[] {
  if (typeof stages === 'string') return reader.take(parseStageLine(stages), ['stages']) ?? [];
  const read = stages.map((entry, index) => readStage(entry ?? {}, ['stages', index], reader));
  const whole = read.filter((one) => one !== undefined);
  if (whole.length < read.length) return whole;
  for (const { index, message } of stageProblems(whole)) reader.refuse(['stages', index, 'percent'], message);
  return whole;
}

/** Undefined where anything of it is wrong: its neighbours cannot be compared with it. */
function readStage(entry: StageEntry, path: Path, reader: SettingsReader): Stage | undefined {
  const before = reader.problems.length;
  const { percent: written } = entry;
  const percent =
    written === undefined || written === null
      ? undefined
      : reader.take(parsePercent(String(written)), [...path, 'percent']);
  const bakeMs = reader.duration(entry.bake, [...path, 'bake']);
  const deadlineMs = reader.duration(entry.deadline, [...path, 'deadline']);
  const missing = percent === undefined ? undefined : bakeProblem(percent, bakeMs);
  if (missing !== undefined && entry.bake === undefined && !isPartial(entry)) reader.refuse(path, missing);
  if (percent === undefined || isPartial(entry) || reader.problems.length > before) return undefined;
  return stage(percent, bakeMs ?? 0, deadlineMs);
}

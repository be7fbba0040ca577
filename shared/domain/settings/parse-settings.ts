import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { openFile } from './open-file.ts';
import { readAnalysis } from './read-analysis.ts';
import { readStages } from './read-stages.ts';
import { DEFAULT_SETTINGS, type RolloutSettings } from './settings.ts';
import { SettingsReader } from './settings-reader.ts';

/** Reads rollout.yml. An empty file means the defaults; every problem of the file comes at once, with its line. */
export function parseSettings(text: string, path: string): Result<RolloutSettings> {
  const opened = openFile(text, path);
  if (!opened.ok) return opened;
  const { value, problemAt, problems } = opened.value;
  const reader = new SettingsReader(problemAt);
  const settings: RolloutSettings = {
    stages: value.stages ? readStages(value.stages, reader) : DEFAULT_SETTINGS.stages,
    onInconclusive: value.on_inconclusive ?? DEFAULT_SETTINGS.onInconclusive,
    analysis: value.analysis ? readAnalysis(value.analysis, reader) : DEFAULT_SETTINGS.analysis,
  };
  const all = [...problems, ...reader.problems];
  return all.length > 0 ? err(all.toSorted(byPlace)) : ok(settings);
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

import rollout from '../../schemas/rollout.v1.json' with { type: 'json' };
import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import type { OnInconclusive } from '../rollout/decision.ts';
import { type Stage, stage, stageProblems } from '../rollout/stages.ts';
import { parseDuration } from '../text/duration.ts';
import { parsePercent } from '../text/percent.ts';
import type { Schema } from '../yaml/check-schema.ts';
import type { Path } from '../yaml/locate.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse-document.ts';
import { DEFAULT_SETTINGS, type RolloutSettings } from './settings.ts';
import { bakeProblem, parseStageLine } from './stage-line.ts';

/** The file as its schema lets it through. */
type RolloutFile = {
  readonly stages?: string | readonly StageEntry[];
  readonly on_inconclusive?: OnInconclusive;
  readonly analysis?: {
    readonly interval?: string;
    readonly settle?: string;
    readonly errors?: string | number;
    readonly p95?: string;
    readonly minimum_requests?: number;
  };
};
type StageEntry = {
  readonly percent: string | number;
  readonly bake?: string;
  readonly deadline?: string;
};

/** Reads rollout.yml. An empty file means the defaults; every problem of the file comes at once, with its line. */
export function parseSettings(text: string, path: string): Result<RolloutSettings> {
  const parsed = parseDocument<RolloutFile>(text, path, rollout as Schema);
  if (!parsed.ok) return parsed;
  const reader = new FileReader(parsed.value);
  const { stages, on_inconclusive, analysis = {} } = parsed.value.value;
  const defaults = DEFAULT_SETTINGS.analysis;
  const settings: RolloutSettings = {
    stages: stages === undefined ? DEFAULT_SETTINGS.stages : reader.stages(stages),
    onInconclusive: on_inconclusive ?? DEFAULT_SETTINGS.onInconclusive,
    analysis: {
      intervalMs: reader.duration(analysis.interval, ['analysis', 'interval'], 1_000) ?? defaults.intervalMs,
      settleMs: reader.duration(analysis.settle, ['analysis', 'settle']) ?? defaults.settleMs,
      errorRatio: reader.ratio(analysis.errors, ['analysis', 'errors']) ?? defaults.errorRatio,
      p95Ms: reader.duration(analysis.p95, ['analysis', 'p95'], 1) ?? defaults.p95Ms,
      minimumRequests: analysis.minimum_requests ?? defaults.minimumRequests,
    },
  };
  const inOrder = reader.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return inOrder.length > 0 ? err(inOrder) : ok(settings);
}

/** Reads values out of the checked file, and keeps what a schema cannot see. */
class FileReader {
  readonly problems: Problem[] = [];
  readonly #document: ParsedDocument<RolloutFile>;

  constructor(document: ParsedDocument<RolloutFile>) {
    this.#document = document;
  }

  stages(stages: string | readonly StageEntry[]): readonly Stage[] {
    if (typeof stages === 'string') return this.#take(parseStageLine(stages), ['stages']) ?? [];
    const before = this.problems.length;
    const read = stages.map((entry, index) => this.#stage(entry, ['stages', index]));
    if (this.problems.length > before) return read;
    for (const { index, message } of stageProblems(read)) this.#refuse(['stages', index, 'percent'], message);
    return read;
  }

  duration(text: string | undefined, path: Path, minMs = 0): number | undefined {
    return text === undefined ? undefined : this.#take(parseDuration(text, { minMs }), path);
  }

  ratio(percent: string | number | undefined, path: Path): number | undefined {
    if (percent === undefined) return undefined;
    const value = this.#take(parsePercent(String(percent), { fractions: true }), path);
    return value === undefined ? undefined : value / 100;
  }

  #stage(entry: StageEntry, path: Path): Stage {
    const percent = this.#take(parsePercent(String(entry.percent)), [...path, 'percent']) ?? 0;
    const bakeMs = this.duration(entry.bake, [...path, 'bake']);
    const missing = bakeProblem(percent, bakeMs);
    if (missing !== undefined && entry.bake === undefined) this.#refuse(path, missing);
    return stage(percent, bakeMs ?? 0, this.duration(entry.deadline, [...path, 'deadline']));
  }

  #take<T>(result: Result<T, string>, path: Path): T | undefined {
    if (result.ok) return result.value;
    this.#refuse(path, result.error);
    return undefined;
  }

  #refuse(path: Path, message: string): void {
    this.problems.push(this.#document.problemAt(path, message));
  }
}

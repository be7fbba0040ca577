import { err, ok, type Result } from '../errors/problem.ts';
import { type Stage, stage, stageProblems } from '../rollout/stages.ts';
import { formatDuration, parseDuration } from '../text/duration.ts';
import { expected } from '../text/expected.ts';
import { parsePercent } from '../text/percent.ts';

const FORM = 'stages like 5%/2m, 25%/5m/15m, 100% (percent/bake/deadline)';

/** Stages on one line: `percent[/bake[/deadline]]`, parted by commas or line breaks. All that is wrong is said at once. */
export function parseStageLine(text: string): Result<readonly Stage[], string> {
  const items = text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) return expected(FORM, text);
  const parsed = items.map(parseStage);
  const problems = parsed.flatMap((one) => (one.ok ? [] : [one.error]));
  if (problems.length > 0) return err(problems.join('; '));
  const stages = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const wrong = stageProblems(stages).map(({ index, message }) => `${message} in "${items[index] ?? ''}"`);
  return wrong.length > 0 ? err(wrong.join('; ')) : ok(stages);
}

/** The line that `parseStageLine` reads back as the same stages. */
export function formatStages(stages: readonly Stage[]): string {
  return stages
    .map(({ percent, bakeMs, deadlineMs }) => {
      const usual = stage(percent, bakeMs).deadlineMs === deadlineMs;
      const bake = percent === 100 && bakeMs === 0 && usual ? '' : `/${formatDuration(bakeMs)}`;
      return `${percent}%${bake}${usual ? '' : `/${formatDuration(deadlineMs)}`}`;
    })
    .join(', ');
}

/** Below 100 % the bake must be said: without one the candidate would pass the stage unwatched. */
export function bakeProblem(percent: number, bakeMs: number | undefined): string | undefined {
  if (bakeMs !== undefined || percent === 100) return undefined;
  return `Expected a bake for the stage of ${percent} %, like ${percent}%/5m, found none`;
}

function parseStage(item: string): Result<Stage, string> {
  const [first = '', second, third, ...more] = item.split('/').map((part) => part.trim());
  if (more.length > 0) return expected(FORM, item);
  const percent = parsePercent(first);
  const bake = second === undefined ? ok(undefined) : parseTime(second);
  const deadline = third === undefined ? ok(undefined) : parseTime(third);
  if (!percent.ok || !bake.ok || !deadline.ok) {
    const problems = [percent, bake, deadline].flatMap((part) => (part.ok ? [] : [part.error]));
    return err(`${problems.join('; ')}${item === first ? '' : ` in "${item}"`}`);
  }
  const missing = bakeProblem(percent.value, bake.value);
  return missing === undefined ? ok(stage(percent.value, bake.value ?? 0, deadline.value)) : err(missing);
}

/** A bare number is seconds to some and minutes to others. */
function parseTime(text: string): Result<number, string> {
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0) return parseDuration(text);
  return expected('a duration with its unit, like 90s or 5m', text);
}

import type { Problem, Result } from '../errors/problem.ts';
import { parseDuration } from '../text/duration.ts';
import { shown } from '../text/expected.ts';
import { parsePercent } from '../text/percent.ts';
import type { Path, PathPart } from '../yaml/locate.ts';
import type { ParsedDocument } from '../yaml/parse-document.ts';
import type { Entry } from './rollout-file.ts';

/** Reads single values out of the file, and keeps what a schema cannot see. */
export class SettingsReader {
  readonly problems: Problem[] = [];
  readonly #problemAt: ParsedDocument<unknown>['problemAt'];

  constructor(problemAt: ParsedDocument<unknown>['problemAt']) {
    this.#problemAt = problemAt;
  }

  duration(text: Entry<string>, path: Path, minMs = 0): number | undefined {
    return typeof text === 'string' ? this.take(parseDuration(text, { minMs }), path) : undefined;
  }

  /** A percent as a ratio. */
  ratio(
    percent: Entry<string | number>,
    path: Path,
    wanted: string,
    fits: (percent: number) => boolean,
  ): number | undefined {
    if (percent === undefined || percent === null) return undefined;
    // Whoever writes 0.05 may mean 5 %, and would get a limit that nothing can prove.
    if (typeof percent === 'number' && percent > 0 && percent < 1) {
      const [asIs, asRatio] = [percent, Number((percent * 100).toPrecision(15))].map((one) => `"${one}%"`);
      this.refuse(
        path,
        `Expected a percent below 1 with its sign, ${asIs} or else ${asRatio}, found ${percent}`,
      );
      return undefined;
    }
    const read = parsePercent(String(percent), { fractions: true });
    // Dividing alone would make .9990000000000001 of 99.9.
    if (read.ok && fits(read.value)) return Number((read.value / 100).toPrecision(15));
    this.refuse(path, `Expected ${wanted}, found ${typeof percent === 'number' ? percent : shown(percent)}`);
    return undefined;
  }

  /** YAML knows numbers that are none. */
  number(value: Entry<number>, path: Path): number | undefined {
    if (value === undefined || value === null || Number.isFinite(value)) return value ?? undefined;
    this.refuse(path, `Expected a number, found ${value}`);
    return undefined;
  }

  take<T>(result: Result<T, string>, path: Path): T | undefined {
    if (result.ok) return result.value;
    this.refuse(path, result.error);
    return undefined;
  }

  refuse(path: Path, message: string, part?: PathPart): void {
    this.problems.push(this.#problemAt(path, message, part));
  }
}

import { lowerCaseNames } from './header-names.ts';
import type { Note } from './note.ts';
import { parseTime } from './parse-time.ts';
import type { RawCommon } from './raw-suite.ts';
import type { FollowRedirects } from './suite.ts';

/** What a check has that does not say otherwise. */
export type Defaults = {
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** undefined lets the method decide. */
  readonly attempts: number | undefined;
  readonly backoffMs: number;
  readonly followRedirects: FollowRedirects;
};

/** The block `defaults` of a suite over the suite's own defaults. */
export function parseDefaults(raw: RawCommon, note: Note): Defaults {
  return {
    headers: lowerCaseNames(raw.headers),
    timeoutMs: parseTime(raw.timeout, ['defaults', 'timeout'], note) ?? 10_000,
    attempts: raw.retries?.attempts,
    backoffMs: parseTime(raw.retries?.backoff, ['defaults', 'retries', 'backoff'], note) ?? 500,
    followRedirects: raw.follow_redirects ?? false,
  };
}

import { timeSpan, utc } from './figures.ts';
import { blocks, table, text } from './markdown.ts';
import type { Outcome, UrlOutcome } from './outcome.ts';
import { renderWithin } from './room.ts';
import { smokeSection } from './smoke-section.ts';
import { verificationSection } from './verification-section.ts';

/** One plain sentence about a URL that was asked alone. */
export function urlHeadline({ url, conclusion, reason }: UrlOutcome): string {
  return `${url} ${conclusion === 'failed' ? 'did not pass' : 'passed'}: ${reason}`;
}

/** The job summary where no service is known: what was asked, and what it answered. */
export function renderUrlSummary(asked: UrlOutcome, outcome: Outcome): string {
  const { run, startedAt, durationMs } = outcome;
  const facts = [
    ['URL', text(asked.url)],
    ['by', text(run.actor)],
    ['run', /^https?:/.test(run.url) ? text(run.url) : ''],
    ['began', utc(startedAt)],
    ['took', timeSpan(durationMs)],
  ].filter(([, value]) => value !== '');
  return renderWithin(
    (room) =>
      `${blocks(
        `## ${text(urlHeadline(asked), room.characters)}`,
        table(['', ''], facts, (fact) => fact),
        smokeSection([asked.smoke], room),
        verificationSection([asked.smoke], room),
        asked.conclusion === 'failed'
          ? '**What to do now:** see above what each failed check wanted and found. Nothing was changed.'
          : '',
      )}\n`,
  );
}

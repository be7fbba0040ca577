import type { ExceptionReview, KnownReview, LimitRow } from '../../gate/judgement.ts';
import { counted } from '../figures.ts';
import { blocks, details, list, table, text } from '../markdown.ts';
import type { Room } from '../room.ts';
import type { ReportSubject } from './report-subject.ts';

/** Each limit beside what was counted; limits of a single one only where they are exceeded or anything was counted. */
export function limitSection(
  limits: readonly LimitRow[],
  { looker, rule }: Pick<ReportSubject, 'looker' | 'rule'>,
  room: Room,
): string {
  const shown = limits.filter(({ scope, count, exceeded }) => scope === 'all' || count > 0 || exceeded);
  if (shown.length === 0) return '';
  return blocks(
    `### Limits of the ${rule}`,
    table(
      ['of', 'severity', 'found', 'allowed', ''],
      shown,
      ({ scope, severity, count, limit, exceeded }) => [
        scope === 'all' ? `all ${looker}s` : text(scope),
        severity,
        String(count),
        limit === undefined ? 'any number' : String(limit),
        exceeded ? '**exceeded**' : 'kept',
      ],
      room.rows,
    ),
  );
}

/** What the exceptions of the policy did, and which of them need somebody's hand. */
export function exceptionSection(review: ExceptionReview, room: Room): string {
  const { used, unused, unchecked, expired, expiring } = review;
  const parts = [
    folded('Expired, so they excuse nothing any more', expired, room),
    folded('They end soon', expiring, room),
    folded('They match nothing and can go', unused, room),
    folded('They match nothing, but what could have seen it did not prove that it looked', unchecked, room),
  ].filter((part) => part !== '');
  if (used === 0 && parts.length === 0) return '';
  return blocks('### Exceptions', `${counted(used, 'exception')} in use.`, ...parts);
}

/** What was there before, and what of it is gone. */
export function knownSection({ count, fixed }: KnownReview, room: Room): string {
  if (count === 0 && fixed.length === 0) return '';
  return blocks(
    '### Known findings',
    `${counted(count, 'finding')} known from before, which block nothing.`,
    folded(
      'Gone since then; known_file: prune takes out those that the file of known findings holds',
      fixed.map(({ title, key }) => (title === '' ? key : `${title} (${key})`)),
      room,
    ),
  );
}

/** Lines of plain text behind a title that counts them; '' where there are none. */
export function folded(title: string, lines: readonly string[], { rows, characters }: Room): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, rows).map((line) => text(line, characters));
  const more = lines.length - shown.length;
  return details(`${title} (${lines.length})`, list(more > 0 ? [...shown, `${more} more`] : shown));
}

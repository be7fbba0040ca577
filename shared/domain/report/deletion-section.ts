import { blocks, code, table, text } from './markdown.ts';
import type { Deletion } from './outcome.ts';
import type { Room } from './room.ts';

/** What became of failed revisions, where their deletion was asked for. */
export function deletionSection(deletions: readonly Deletion[] | undefined, room: Room): string {
  if (deletions === undefined || deletions.length === 0) return '';
  return blocks(
    '### Failed revisions',
    table(
      ['revision', 'what became of it'],
      deletions,
      ({ revision, deleted, reason = '' }) => [
        code(revision, room.characters),
        deleted ? 'deleted; its logs stay' : `stays: ${text(reason, room.characters)}`,
      ],
      room.rows,
    ),
  );
}

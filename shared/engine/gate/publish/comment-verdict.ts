import type { Comments } from '../../../ports/comments.ts';
import { failedBy, type Told } from './told.ts';

export type CommentToWrite = {
  readonly pullRequest: number;
  /** By what the comment of an earlier run is found; the body begins with it. */
  readonly marker: string;
  readonly body: string;
};

/** Writes the one comment of a pull request, or brings it up to date. */
export async function commentVerdict(
  { pullRequest, marker, body }: CommentToWrite,
  comments: Comments,
): Promise<Told> {
  try {
    const found = await comments.find(pullRequest, marker);
    if (found?.body === body) return { kind: 'done', text: 'The comment says it already', url: found.url };
    const { url } =
      found === undefined ? await comments.create(pullRequest, body) : await comments.update(found.id, body);
    return { kind: 'done', text: found === undefined ? 'Wrote a comment' : 'Updated the comment', url };
  } catch (error) {
    return failedBy(error);
  }
}

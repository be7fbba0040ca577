import type { Comments, PullRequestComment } from '../../ports/comments.ts';
import { asked } from './asked.ts';
import { type GitHubOptions, repositoryClient } from './octokit.ts';

const PERMISSION = 'pull-requests: write';
const A_PAGE = 100;
const PAGES = 30;

/** Comments of pull requests by GitHub's own client. A page of them is larger than what `makeHttp` keeps of an answer by default. */
export function makeComments(options: GitHubOptions): Comments {
  const { repository, load } = repositoryClient(options);
  return {
    find: async (pullRequest, marker) => {
      for (let page = 1; page <= PAGES; page += 1) {
        const { data } = await asked(
          `read the comments of pull request ${pullRequest}`,
          PERMISSION,
          async () =>
            (await load()).issues.listComments({
              ...repository,
              issue_number: pullRequest,
              per_page: A_PAGE,
              page,
            }),
        );
        const own = data.find((comment) => comment.body?.startsWith(marker) && isTrusted(comment));
        if (own !== undefined) return commentOf(own);
        if (data.length < A_PAGE) return undefined;
      }
      return undefined;
    },
    create: async (pullRequest, body) => {
      const { data } = await asked(`comment on pull request ${pullRequest}`, PERMISSION, async () =>
        (await load()).issues.createComment({ ...repository, issue_number: pullRequest, body }),
      );
      return commentOf(data);
    },
    update: async (id, body) => {
      const { data } = await asked(`update comment ${id}`, PERMISSION, async () =>
        (await load()).issues.updateComment({ ...repository, comment_id: id, body }),
      );
      return commentOf(data);
    },
  };
}

type Listed = {
  readonly user: { readonly type?: string } | null;
  readonly author_association?: string;
};

/** A job's token writes as a bot, another token as somebody of the repository; anybody else could only want to be taken for us. */
function isTrusted({ user, author_association }: Listed): boolean {
  return user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '');
}

function commentOf(comment: {
  readonly id: number;
  readonly body?: string | null;
  readonly html_url: string;
}): PullRequestComment {
  return { id: comment.id, body: comment.body ?? '', url: comment.html_url };
}

import { stringAt } from '../../../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, json } from '../../http.ts';
import { jsonBody } from '../../identity/json-body.ts';
import { githubError } from './answers.ts';
import type { GitHubRest, IssueComment } from './state.ts';

const LONGEST = 65_536;

/** `/repos/OWNER/NAME/issues/NUMBER/comments` */
export function onComments(github: GitHubRest, request: EmulatorRequest, issue: number): EmulatorResponse {
  if (request.method === 'GET') return listed(github, request, issue);
  if (request.method !== 'POST') return githubError(404, 'Not Found');
  const body = bodyOf(request);
  if (typeof body !== 'string') return body;
  const comment = {
    ...{ id: github.nextId++, issue, body },
    ...{ author: { login: 'github-actions[bot]', type: 'Bot' as const }, association: 'NONE' },
  };
  github.comments.push(comment);
  return json(201, message(github, comment));
}

/** `PATCH /repos/OWNER/NAME/issues/comments/ID` */
export function onComment(github: GitHubRest, request: EmulatorRequest, id: number): EmulatorResponse {
  const comment = github.comments.find((one) => one.id === id);
  if (comment === undefined) return githubError(404, 'Not Found');
  if (request.method === 'GET') return json(200, message(github, comment));
  if (request.method !== 'PATCH') return githubError(404, 'Not Found');
  const body = bodyOf(request);
  if (typeof body !== 'string') return body;
  comment.body = body;
  return json(200, message(github, comment));
}

function listed(github: GitHubRest, { query }: EmulatorRequest, issue: number): EmulatorResponse {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const from = (Number(query.get('page') ?? 1) - 1) * size;
  const all = github.comments.filter((comment) => comment.issue === issue);
  return json(
    200,
    all.slice(from, from + size).map((comment) => message(github, comment)),
  );
}

function bodyOf(request: EmulatorRequest): string | EmulatorResponse {
  const body = jsonBody(request);
  if (body === undefined) return githubError(400, 'Problems parsing JSON');
  const text = stringAt(body, 'body') ?? '';
  if (text === '') return githubError(422, 'Validation Failed: Body cannot be blank');
  return text.length > LONGEST
    ? githubError(422, `Validation Failed: Body is too long (maximum is ${LONGEST} characters)`)
    : text;
}

function message(github: GitHubRest, { id, issue, body, author, association }: IssueComment): object {
  return {
    ...{ id, body, user: author, author_association: association },
    html_url: `https://github.com/${github.repository()}/pull/${issue}#issuecomment-${id}`,
  };
}

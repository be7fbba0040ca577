import { type GitHubEvent, readGitHubEvent } from '../../domain/inputs/github-event.ts';
import type { Environment } from '../../domain/inputs/read-inputs.ts';
import type { Json } from '../../domain/json/json.ts';
import type { Files } from '../../ports/files.ts';

/** What set the workflow off, with the payload that the runner left in a file. */
export async function readEvent(env: Environment, files: Files): Promise<GitHubEvent> {
  const path = env.GITHUB_EVENT_PATH;
  const text = path ? await files.read(path) : undefined;
  const payload = text === undefined ? undefined : (JSON.parse(text) as Json);
  return readGitHubEvent(env.GITHUB_EVENT_NAME ?? '', payload);
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { githubRestHandler } from '../emulators/github/rest/handler.ts';
import { createGitHubRest, type GitHubRest } from '../emulators/github/rest/state.ts';
import { createServer, type EmulatorServer } from '../emulators/server.ts';
import { newFolder } from './run-action.ts';

export const TOKEN = 'ghs_of-this-job';
const servers: EmulatorServer[] = [];

/** To be called when the last step has ended. */
export async function closeGitHubs(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

/** GitHub as a job of a pull request reaches it. */
export async function openGitHub(more: Partial<GitHubRest> = {}) {
  const github = createGitHubRest({
    now: Date.now,
    token: TOKEN,
    shaOf: () => 'c'.repeat(40),
    repository: () => 'octo/shop',
  });
  Object.assign(github, more);
  const server = await createServer({ handlers: [githubRestHandler(github)] });
  servers.push(server);
  const event = join(await newFolder(), 'event.json');
  await writeFile(event, JSON.stringify({ pull_request: { number: 7, base: {}, head: {} } }));
  const env = {
    ...{
      GITHUB_API_URL: `${server.origin}/github/api`,
      GITHUB_TOKEN: TOKEN,
      GITHUB_REF: 'refs/pull/7/merge',
    },
    ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
  };
  return { github, env };
}

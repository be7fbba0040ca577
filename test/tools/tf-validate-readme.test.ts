import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, test as always, expect, jest } from '@jest/globals';
import { entryOf, removeFolders, runAction } from '../e2e/run-action.ts';
import { read } from '../unit/docs/markdown.ts';
import { standInMirror } from './provider-mirrors.ts';
import { newRepository } from './repository.ts';
import { mirrorSettings } from './terraform-world.ts';
import { isInstalled, PATIENCE_MS } from './tool.ts';

const PATIENCE = 2 * PATIENCE_MS;
jest.setTimeout(PATIENCE);
afterAll(removeFolders);

const test = ['terraform', 'tflint', 'checkov'].every(isInstalled) ? always : always.skip;

test('what the README of action-tf-validate shows of a run is what terraform, tflint and checkov make it say', async () => {
  const repository = await newRepository();
  const fixture = join('test', 'fixtures', 'terraform', 'steps', 'bad');
  await cp(join(process.cwd(), fixture), repository.folder, { recursive: true });
  const commit = await repository.commit('begin');
  const { summary } = await runAction({
    entry: entryOf('action-tf-validate'),
    workspace: repository.folder,
    inputs: { upload_sarif: 'false', comment: 'false', upload_artifact: 'false' },
    env: {
      ...{ GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '1', GITHUB_SHA: commit },
      PATH: process.env.PATH ?? '',
      ...(await mirrorSettings(await standInMirror())),
    },
  });
  const said = new Set(linesOf(summary));
  expect(linesOf(excerpt()).filter((line) => !said.has(line))).toEqual([]);
});

function excerpt(): string {
  const quoted = [...read('action-tf-validate/README.md').matchAll(/^> ?(.*)$/gm)];
  expect(quoted.length).toBeGreaterThan(10);
  return quoted.map(({ 1: line = '' }) => line).join('\n');
}

/** Without what differs from run to run: links to a commit, times, and versions of the tools of this machine. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) =>
    line
      .replaceAll(/\[(`[^`]+`)\]\(<[^>]*>\)/g, '$1')
      .replaceAll(/\| [\d.]+ ?m?s \|/g, '| … |')
      .replaceAll(/\| `\d+\.\d+\.\d+` \|/g, '| … |'),
  );
}

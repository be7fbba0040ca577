import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeDownloads } from '../../../../../shared/adapters/http/download.ts';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import { makePrograms } from '../../../../../shared/adapters/process/which.ts';
import { makeToolStore } from '../../../../../shared/adapters/tools/store.ts';
import type { ToolWish } from '../../../../../shared/domain/tools/choose.ts';
import { locateTool, type ToolParts } from '../../../../../shared/engine/tools/locate.ts';
import { recordedLog, simulatedClock } from '../../adapters/doubles.ts';
import { folder } from '../../adapters/process/programs.ts';
import { tarGz } from '../../adapters/tools/archives.ts';

export const digestOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** An archive as the project releases it, around a program of ours. */
export const ARCHIVE = tarGz([
  { name: 'LICENSE', content: 'x' },
  { name: 'trivy', content: '#!/bin/true\n' },
]);

/** What the release site does with a request; every file is ARCHIVE unless it says otherwise. */
export type Answer = (nth: number) => { readonly status?: number; readonly body?: Buffer } | 'cut';

/** A machine with a PATH, a tool cache and a release site, all real, and a table to look at what happened. */
export async function world(answer: Answer = () => ({})) {
  const place = await folder();
  const [temp, cache, bin] = [place.file('temp'), place.file('cache'), place.file('bin')];
  await Promise.all([temp, cache, bin].map((path) => mkdir(path)));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const given = answer(requests.length);
    if (given === 'cut') request.socket.destroy();
    else response.writeHead(given.status ?? 200).end(given.body ?? ARCHIVE);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { log, text } = recordedLog();
  const parts: ToolParts = {
    processes: makeProcesses({ graceMs: 200 }),
    programs: makePrograms(),
    store: makeToolStore({ RUNNER_TEMP: temp, RUNNER_TOOL_CACHE: cache }),
    downloads: makeDownloads(),
    clock: simulatedClock(),
    random: () => 0,
    log,
    signal: new AbortController().signal,
    env: { PATH: bin },
    neutralFolder: temp,
    platform: 'linux-x64',
    mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  const locate = (wish: ToolWish, more: Partial<ToolParts> = {}, tool = 'trivy') =>
    locateTool(
      {
        tool,
        wish,
        version: { args: ['--version'], read: (output) => /Version: (\S+)/.exec(output)?.[1] },
      },
      { ...parts, ...more },
    );
  return {
    ...{ parts, locate, requests, told: text, cache, bin, store: parts.store },
    /** Puts a program on the PATH that runs a line of JavaScript. @returns its digest */
    install: (name: string, code: string) => install(bin, name, code),
    /** Files of the job, relative, with `/`. */
    inJob: async () => await filesBelow(temp),
    /** Files below the cache, relative, with `/`. */
    cached: async () => await filesBelow(cache),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await place[Symbol.asyncDispose]();
    },
  };
}

async function install(bin: string, name: string, code: string): Promise<string> {
  const isWindows = process.platform === 'win32';
  if (isWindows) await writeFile(`${bin}/${name}.cjs`, code);
  const path = isWindows ? `${bin}/${name}.cmd` : `${bin}/${name}`;
  const text = isWindows
    ? `@"${process.execPath}" "%~dp0${name}.cjs" %*\r\n`
    : `#!${process.execPath}\n${code}\n`;
  await writeFile(path, text);
  await chmod(path, 0o755);
  return digestOf(text);
}

async function filesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length + 1).replaceAll('\\', '/'))
    .sort();
}

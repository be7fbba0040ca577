import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { newFolder } from '../e2e/run-action.ts';
import type { Bundles } from './bundles.ts';
import type { Figure, Group } from './figure.ts';
import { measure } from './process/measure.ts';
import { differences, ratioOf, sampleOf } from './statistics.ts';
import { measureStep } from './step.ts';

export const CHECKS = 100;
export const PARALLEL = 20;
/** How long the double of a service thinks about each request. */
export const ANSWER_MS = 50;
const ADDED_LIMIT_MS = 100;

/** Milliseconds of each round: whole processes that send all requests, or one of them. */
export type SuiteRounds = Readonly<
  Record<'suite' | 'oneCheck' | 'bare' | 'oneRequest' | 'suiteSpan' | 'bareSpan', number[]>
>;

/** A suite of many checks, run by the bundle, beside the same requests by bare node; and both with one request, which is what starting costs. */
export async function measureSuite(bundles: Bundles, rounds: number): Promise<Group> {
  const service = await startService();
  try {
    const [many, one] = await Promise.all([checkout(CHECKS), checkout(1)]);
    const bare = await bareScript();
    const kept = noRounds();
    // The first round fills the caches of the machine, and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const to = round === 0 ? noRounds() : kept;
      to.oneRequest.push(await runBare(bare, 1, service.origin));
      to.oneCheck.push(await runBundle(bundles, one, service.origin));
      service.begin();
      to.bare.push(await runBare(bare, CHECKS, service.origin));
      to.bareSpan.push(service.spanOf(CHECKS));
      service.begin();
      to.suite.push(await runBundle(bundles, many, service.origin));
      to.suiteSpan.push(service.spanOf(CHECKS));
    }
    return {
      title: `A suite of ${CHECKS} checks, ${PARALLEL} at a time`,
      columns: { value: 'bundle', beside: 'bare node, fetch', ratio: 'bundle ÷ node' },
      figures: suiteFigures(kept),
    };
  } finally {
    await service.close();
  }
}

/** What the rounds come to, with the promise that they are held to. */
export function suiteFigures({
  suite,
  oneCheck,
  bare,
  oneRequest,
  suiteSpan,
  bareSpan,
}: SuiteRounds): Figure[] {
  const [ours, theirs] = [sampleOf(suiteSpan), sampleOf(bareSpan)];
  const forChecks = differences(suite, oneCheck);
  const forRequests = differences(bare, oneRequest);
  const [checks, requests] = [sampleOf(forChecks), sampleOf(forRequests)];
  return [
    {
      what: 'first request to last answer',
      ...{ unit: 'ms', value: ours, beside: theirs, ratio: ratioOf(ours, theirs) },
      note: `each answered after ${ANSWER_MS} ms; ${ours.count} rounds in turn`,
    },
    {
      what: 'wall, less that of a single request',
      ...{ unit: 'ms', value: checks, beside: requests, ratio: ratioOf(checks, requests) },
      note: 'reading the suite and reporting it included',
    },
    {
      what: 'what the suite adds to its slowest path',
      ...{ unit: 'ms', value: sampleOf(differences(forChecks, forRequests)) },
      limit: { of: 'value', kind: 'at most', than: ADDED_LIMIT_MS },
      note: 'the row above, bundle less node, round by round',
    },
  ];
}

function noRounds(): SuiteRounds {
  return { suite: [], oneCheck: [], bare: [], oneRequest: [], suiteSpan: [], bareSpan: [] };
}

type Service = {
  readonly origin: string;
  begin(): void;
  /** From the first request to the last answer since `begin`. */
  spanOf(requests: number): number;
  close(): Promise<void>;
};

async function startService(): Promise<Service> {
  let times: number[] = [];
  let answered = 0;
  const server: Server = createServer((_, response) => {
    times.push(performance.now());
    setTimeout(() => {
      response.setHeader('content-type', 'application/json');
      response.end('{"status":"ok","version":"v1"}');
      answered += 1;
      times.push(performance.now());
    }, ANSWER_MS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begin: () => {
      times = [];
      answered = 0;
    },
    spanOf: (requests) => {
      if (answered !== requests) throw new Error(`Expected ${requests} requests, found ${answered}`);
      return Math.max(...times) - Math.min(...times);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function checkout(checks: number): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, '.github'));
  const lines = Array.from({ length: checks }, (_, index) =>
    [
      `  - name: check ${index + 1}`,
      `    request: GET /items/${index + 1}?page=2`,
      '    expect: { status: 200, headers: { content-type: application/json }, json: { status: ok, version: { matches: "^v" } } }',
    ].join('\n'),
  );
  await writeFile(join(folder, '.github/smoke.yml'), `parallel: ${PARALLEL}\nchecks:\n${lines.join('\n')}\n`);
  return folder;
}

async function runBundle(bundles: Bundles, workspace: string, url: string): Promise<number> {
  const entry = bundles.entry('action-smoke-rollback');
  const env = { GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '1' };
  const { wallMs, outputs, output } = await measureStep({ entry, inputs: { url }, env, workspace });
  if (outputs.passed !== 'true') throw new Error(`Expected the suite to pass, found otherwise\n${output}`);
  return wallMs;
}

async function bareScript(): Promise<string> {
  const path = join(await newFolder(), 'bare.mjs');
  await writeFile(
    path,
    `const [url, count] = process.argv.slice(2);
let next = 1;
const worker = async () => {
  while (next <= Number(count)) {
    const answer = await fetch(\`\${url}/items/\${next++}?page=2\`);
    if ((await answer.json()).status !== 'ok') throw new Error('it is not well');
  }
};
await Promise.all(Array.from({ length: ${PARALLEL} }, worker));
`,
  );
  return path;
}

async function runBare(script: string, count: number, url: string): Promise<number> {
  const { wallMs, exitCode, output } = await measure({
    file: process.execPath,
    args: [script, url, String(count)],
    env: { PATH: process.env.PATH },
    cwd: join(script, '..'),
  });
  if (exitCode !== 0) throw new Error(output);
  return wallMs;
}

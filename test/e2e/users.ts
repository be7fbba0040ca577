import { Agent, request } from 'node:http';

/** What users got: by status, `none` where no answer came, and who answered them well. */
export type Tally = {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byRevision: Readonly<Record<string, number>>;
};

export type Users = {
  /** So far. */
  tally(): Tally;
  /** After the last answer. */
  stop(): Promise<Tally>;
};

const TICK_MS = 5;
const PATIENCE_MS = 30_000;

/** Steady traffic on a service: so many requests a second whether they are answered or not, over kept connections. */
export function startUsers(origin: string, perSecond = 40): Users {
  const agent = new Agent({ keepAlive: true });
  const url = new URL('/api/status', origin);
  const byStatus: Record<string, number> = {};
  const byRevision: Record<string, number> = {};
  const open = new Set<Promise<void>>();
  let requests = 0;
  const began = performance.now();

  const visit = async () => {
    const { status, revision } = await ask(url, agent);
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    if (revision !== undefined) byRevision[revision] = (byRevision[revision] ?? 0) + 1;
  };
  const timer = setInterval(() => {
    for (const due = ((performance.now() - began) / 1000) * perSecond; requests < due; requests += 1) {
      const visiting = visit().finally(() => open.delete(visiting));
      open.add(visiting);
    }
  }, TICK_MS);
  const tally = () => ({ requests, byStatus: { ...byStatus }, byRevision: { ...byRevision } });
  return {
    tally,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(open);
      agent.destroy();
      return tally();
    },
  };
}

type Visit = { readonly status: string; readonly revision?: string };

function ask(url: URL, agent: Agent): Promise<Visit> {
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 'none' });
    const call = request(url, { agent, timeout: PATIENCE_MS }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve(read(answer.statusCode ?? 0, body)));
      answer.on('error', lost);
    });
    call.on('timeout', () => call.destroy());
    call.on('error', lost);
    call.end();
  });
}

function read(status: number, body: string): Visit {
  if (status !== 200) return { status: String(status) };
  const { revision } = JSON.parse(body) as { revision: string };
  return { status: String(status), revision };
}

import { type Emulator, type EmulatorOptions, startEmulator } from '../../../emulators/start.ts';

export const PARENT = 'projects/demo-project/locations/europe-west1';
const opened: Emulator[] = [];

/** To be called after each test. */
export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((emulator) => emulator.close()));
}

/** A running emulator, whose clock a test can put forward, and calls with the token of the deployer. */
export async function started(options: EmulatorOptions = {}) {
  let ahead = 0;
  const emulator = await startEmulator({
    ...{ now: () => Date.now() + ahead, operationDelayMs: 0, metricsIntervalMs: 1000, metricsDelayMs: 2000 },
    ...{ identity: { staticToken: 'deployer' }, stopGraceMs: 2000, ...options },
  });
  opened.push(emulator);
  const call = caller(emulator.origin);
  return {
    emulator,
    putForward: (ms: number) => {
      ahead += ms;
    },
    call,
    ...operations(call),
  };
}

export type Call = (method: string, path: string, body?: object) => Promise<Answer>;
/** The fields of an answer are the test's to know. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of many shapes, which each test checks.
export type Body = Record<string, any>;
export type Answer = { readonly status: number; readonly body: Body };

/** Calls to the APIs of an emulator, in this process or another. */
export function caller(origin: string, token = 'deployer'): Call {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
}

/** What tests do to services, each until its operation is done. */
export function operations(call: Call) {
  const done = async ({ status, body }: Answer) => {
    if (status !== 200) throw new Error(JSON.stringify(body));
    return (await call('POST', `/v2/${body.name}:wait`, { timeout: '30s' })).body;
  };
  return {
    create: async (service: string, image: string, more: object = {}) => {
      const body = { ...templateOf(image), ...more };
      return done(await call('POST', `/v2/${PARENT}/services?serviceId=${service}`, body));
    },
    patch: async (service: string, mask: string, body: object) =>
      done(await call('PATCH', `/v2/${PARENT}/services/${service}?updateMask=${mask}`, body)),
  };
}

/** A public service with one container; the revision's name is the server's unless one is given. */
export function templateOf(image: string, revision?: string): object {
  const container = { image: `europe-west1-docker.pkg.dev/demo-project/shop/${image}` };
  return {
    invokerIamDisabled: true,
    template: { containers: [container], ...(revision ? { revision } : {}) },
  };
}

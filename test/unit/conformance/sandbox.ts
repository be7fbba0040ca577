import { parseArguments } from '../../conformance/arguments.ts';
import { googleSide, type Side } from '../../conformance/sides.ts';
import { type Emulator, startEmulator } from '../../emulators/start.ts';

const TOKEN = 'token-of-a-person';
const REGION = 'us-central1';

export type Sandbox = {
  readonly emulator: Emulator;
  readonly side: Side;
  /** Short names of the services that stand. */
  services(): Promise<readonly string[]>;
  /** A call of somebody else in the same project. */
  call(method: string, path: string, body?: object): Promise<Record<string, unknown>>;
};

/** A project as a user enters it, by a token and an origin from the environment, on an emulator. */
export async function openSandbox(): Promise<Sandbox> {
  const emulator = await startEmulator({
    ...{ operationDelayMs: 30, stopGraceMs: 500, identity: { staticToken: TOKEN } },
  });
  const project = emulator.identity.inputs.project_id;
  const image = [
    '--image',
    'x.dev/shop/projects-api:v1',
    '--broken-image',
    'x.dev/shop/projects-api:crashes',
  ];
  const args = parseArguments(['--project', project, '--region', REGION, ...image]);
  const env = { GHA_ENDPOINT_OVERRIDE_run: emulator.origin, GOOGLE_OAUTH_ACCESS_TOKEN: TOKEN };
  const side = await googleSide(args, { project, region: REGION }, env);
  const parent = `${emulator.origin}/v2/projects/${project}/locations/${REGION}`;
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${parent}${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  return {
    ...{ emulator, side, call },
    services: async () => {
      const { services = [] } = await call('GET', '/services');
      return (services as { name: string }[]).map(({ name }) => name.split('/').at(-1) ?? '');
    },
  };
}

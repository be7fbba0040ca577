import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../shared/domain/json/json.ts';
import {
  openSigning,
  type Signing,
  type SignOptions,
  statement,
} from '../unit/shared/adapters/sigstore/signing.ts';
import { type ActionRun, newFolder } from './run-action.ts';
import { openWorld, sharesOf, type World } from './world.ts';

const IMAGE = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api';

let world: World;
let signing: Signing;
let digest: string;

beforeAll(async () => {
  world = await openWorld();
  signing = await openSigning({ key: world.emulator.identity.oidc.key });
  await world.serve('gated');
  digest = await digestOf('v2');
});

afterAll(async () => {
  await signing.close();
  await world.close();
});

beforeEach(() => {
  world.emulator.identity.attestations.stored.length = 0;
});

const GATE = { image: 'projects-api:v2', stages: '100%', require_gate: 'attestation' };

function deploy(inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  const roots = { gate_trusted_root: signing.sigstore.trustedRoot };
  const given = inputs.require_gate === 'file' ? {} : roots;
  return world
    .job(
      'gated',
      { ...GATE, ...given, ...inputs },
      { env: { ...world.emulator.env, GITHUB_JOB: 'deliver', ...env } },
    )
    .main();
}

async function digestOf(tag: string): Promise<string> {
  const origin = world.emulator.env.GHA_ENDPOINT_OVERRIDE_artifactregistry;
  const path = IMAGE.slice(IMAGE.indexOf('/') + 1);
  const answer = await fetch(`${origin}/v2/${path}/manifests/${tag}`, {
    method: 'HEAD',
    headers: {
      authorization: 'Bearer token-of-a-person-with-a-terminal',
      accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json',
    },
  });
  return answer.headers.get('docker-content-digest') ?? '';
}

/** As action-security-gate does it in a job before. */
async function attest({ predicate, ...options }: SignOptions = {}): Promise<void> {
  const image = { reference: `${IMAGE}:v2`, digest };
  const bundle = await signing.sign({ digest, ...options, predicate: statement({ image, ...predicate }) });
  await store(bundle);
}

async function store(bundle: JsonObject): Promise<void> {
  const { GITHUB_API_URL, GITHUB_TOKEN } = world.emulator.env;
  const answer = await fetch(`${GITHUB_API_URL}/repos/octo/shop/attestations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ bundle }),
  });
  expect(answer.status).toBe(201);
}

function expectRefused(run: ActionRun, code: string): void {
  expect(run.log).toContain(`(${code})`);
  expect(run.log).toContain('Nothing was changed');
  expect(run.exitCode).toBe(1);
  expect(run.outputs.conclusion).toBe('failed');
  expect(run.summary).toContain('gate-refused');
  expect(world.writes('gated')).toEqual([]);
}

describe('an image that has to bring an attestation', () => {
  test('is refused without one, and nothing is written', async () => {
    expectRefused(await deploy(), 'no-statement');
  });

  test('is refused with one of another branch', async () => {
    await attest({ job: { ref: 'refs/heads/evil' } });
    expectRefused(await deploy(), 'other-signer');
  });

  test('is refused with one that was changed after it was signed', async () => {
    const image = { reference: `${IMAGE}:v2`, digest };
    const bundle = await signing.sign({ digest, predicate: statement({ image, verdict: 'fail' }) });
    const envelope = bundle.dsseEnvelope as { payload: string };
    const payload = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
    payload.predicate.verdict = 'pass';
    const forged = Buffer.from(JSON.stringify(payload)).toString('base64');
    await store({ ...bundle, dsseEnvelope: { ...envelope, payload: forged } });
    expectRefused(await deploy(), 'not-signed');
  });

  test('is refused where the token may not read', async () => {
    world.emulator.identity.attestations.permission = 'none';
    const run = await deploy();
    world.emulator.identity.attestations.permission = 'write';
    expect(run.log).toContain('attestations: read');
    expect(run.exitCode).toBe(1);
    expect(world.writes('gated')).toEqual([]);
  });
});

describe('a file of the same job', () => {
  async function fileOf(more: JsonObject): Promise<string> {
    const path = join(await newFolder(), 'gate.json');
    const image = { reference: `${IMAGE}:v2`, digest };
    await writeFile(path, JSON.stringify(statement({ image, job: 'deliver', ...more })));
    return path;
  }
  const env = { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '1' };
  const run = 'https://github.com/octo/shop/actions/runs/77';

  test('does not count in another job', async () => {
    const inputs = { require_gate: 'file', gate_file: await fileOf({ run }) };
    expectRefused(await deploy(inputs, { ...env, GITHUB_JOB: 'other' }), 'other-run');
  });

  test('lets the very image pass, in a dry run', async () => {
    const dry = await deploy(
      { require_gate: 'file', gate_file: await fileOf({ run }), dry_run: 'true' },
      env,
    );
    expect(dry.log).toContain('The gate passed it at');
    expect(dry.outputs.conclusion).toBe('unchanged');
  });
});

test('a good attestation of this workflow lets the image pass, which is deployed by the digest that was scanned', async () => {
  await attest();
  const run = await deploy();
  expect(run.log).toContain('The gate passed it at');
  expect(run.outputs.conclusion).toBe('promoted');
  expect(run.outputs.image).toBe(`${IMAGE}@${digest}`);
  const service = await world.read('gated');
  expect(service.template.containers[0].image).toBe(`${IMAGE}@${digest}`);
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
}, 60_000);

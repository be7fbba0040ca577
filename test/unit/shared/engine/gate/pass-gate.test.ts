import { expect, test } from '@jest/globals';
import type { GateWish } from '../../../../../shared/domain/gate/gate-wish.ts';
import type { CheckedAttestation } from '../../../../../shared/domain/gate/signed-statement.ts';
import { type GatePorts, passGate } from '../../../../../shared/engine/gate/pass-gate.ts';
import type { Log } from '../../../../../shared/ports/log.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const IMAGE = `europe-docker.pkg.dev/p/r/shop@${DIGEST}`;
const CONTEXT = {
  runId: '1',
  attempt: '1',
  commit: 'c0ffee',
  ref: 'refs/heads/main',
  repository: 'octo/shop',
  actor: 'mona',
  url: 'https://github.com/octo/shop/actions/runs/1',
};
const SIGNED: GateWish = {
  kind: 'attestation',
  signer: { repository: 'octo/shop', path: '.github/workflows/ci.yml', ref: 'refs/heads/main' },
  maxAgeMs: 3_600_000,
};

/** Records what was said, and what was asked of whom. */
function world(checked: readonly CheckedAttestation[], files: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  const asked: string[] = [];
  const say = (message: string) => void said.push(message);
  const log: Log = {
    ...{ debug: say, info: say, warning: say, error: say, mask: () => {} },
    group: (_, work) => work(),
  };
  const ports: GatePorts = {
    log,
    clock: { now: () => Date.parse('2026-11-21T12:00:00Z'), sleep: () => Promise.resolve() },
    env: { GITHUB_JOB: 'deliver' },
    files: {
      read: async (path) => {
        asked.push(path);
        return files[path];
      },
    },
    attestations: {
      list: async (digest, type) => {
        asked.push(`${digest} ${type}`);
        return checked.map((_, index) => index);
      },
    },
    verifier: {
      verify: async (bundle) => checked[Number(bundle)] ?? { kind: 'untrusted', why: 'unknown' },
    },
  };
  return { ports, said, asked };
}

test('an image without a digest is refused before anybody is asked', async () => {
  const { ports, asked } = world([]);
  for (const image of ['', 'docker.io/library/nginx:1', 'nginx', `${IMAGE}0`]) {
    await expect(passGate(image, SIGNED, CONTEXT, ports)).rejects.toMatchObject({
      code: 'gate-refused',
      message: expect.stringContaining('(no-digest)'),
      hint: expect.stringContaining('@sha256:'),
    });
  }
  expect(asked).toEqual([]);
});

test('asks for the verdicts about the very digest, and says why one counts for nothing', async () => {
  const { ports, asked, said } = world([{ kind: 'untrusted', why: 'it was forged' }]);
  await expect(passGate(IMAGE, SIGNED, CONTEXT, ports)).rejects.toMatchObject({
    code: 'gate-refused',
    message: `The gate does not let ${IMAGE} pass (not-signed): expected an attestation that octo/shop/.github/workflows/ci.yml@refs/heads/main signed, found it was forged. Nothing was changed`,
  });
  expect(asked).toEqual([`${DIGEST} https://run-delivery.dev/security-gate/v1`]);
  expect(said).toEqual(['An attestation counts for nothing: it was forged']);
});

test('a file is read where one is asked for, and nobody else is asked', async () => {
  const statement = {
    schemaVersion: 1,
    verdict: 'pass',
    repository: 'octo/shop',
    commit: 'c0ffee',
    run: CONTEXT.url,
    job: 'deliver',
    image: { reference: 'shop', digest: DIGEST },
    policyHash: 'ef'.repeat(32),
    judgedAt: '2026-11-21T11:30:00.000Z',
  };
  const { ports, asked, said } = world([], { 'gate.json': JSON.stringify(statement) });
  const wish: GateWish = { kind: 'file', path: 'gate.json', maxAgeMs: 3_600_000 };
  await passGate(IMAGE, wish, CONTEXT, ports);
  expect(asked).toEqual(['gate.json']);
  expect(said).toEqual([
    `The gate passed it at 2026-11-21T11:30:00.000Z by the policy efefefefefef: ${CONTEXT.url}`,
  ]);
  const other = passGate(IMAGE, wish, { ...CONTEXT, commit: 'other' }, ports);
  await expect(other).rejects.toMatchObject({ message: expect.stringContaining('(other-commit)') });
});

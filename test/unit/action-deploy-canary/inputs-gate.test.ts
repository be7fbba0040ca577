import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { environment, NEEDED } from './with-inputs.ts';

const JOB = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/deliver.yml@refs/heads/main',
};

function read(inputs: Record<string, string>, env: Record<string, string> = JOB) {
  return parseInputs({ ...environment({ ...NEEDED, ...inputs }), ...env });
}

function gate(inputs: Record<string, string>, env?: Record<string, string>) {
  const result = read(inputs, env);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.gate;
}

function problems(inputs: Record<string, string>, env?: Record<string, string>) {
  const result = read(inputs, env);
  return result.ok ? [] : result.error.map(({ where, message }) => `${where}: ${message}`);
}

const DAY = 86_400_000;
const SECURITY = 'octo/shop/.github/workflows/security.yml';

describe('require_gate', () => {
  test('asks for nothing where it is left out', () => {
    expect(gate({})).toBeUndefined();
  });

  test('trusts the workflow of this run where no other is named', () => {
    expect(gate({ require_gate: 'attestation' })).toEqual({
      kind: 'attestation',
      signer: { repository: 'octo/shop', path: '.github/workflows/deliver.yml', ref: 'refs/heads/main' },
      maxAgeMs: DAY,
    });
  });

  test('takes signer, age, policy and roots', () => {
    const inputs = {
      require_gate: 'attestation',
      gate_signer: `${SECURITY}@refs/tags/v1`,
      gate_max_age: '2h',
      gate_policy: 'AB'.repeat(32),
      gate_trusted_root: 'roots.jsonl',
    };
    expect(gate(inputs)).toEqual({
      kind: 'attestation',
      signer: { repository: 'octo/shop', path: '.github/workflows/security.yml', ref: 'refs/tags/v1' },
      maxAgeMs: DAY / 12,
      policyHash: 'ab'.repeat(32),
      trustedRoot: 'roots.jsonl',
    });
  });

  test('takes a file', () => {
    expect(gate({ require_gate: 'file', gate_file: '/tmp/gate.json' })).toEqual({
      kind: 'file',
      path: '/tmp/gate.json',
      maxAgeMs: DAY,
    });
  });
});

describe('refused is', () => {
  test.each<[string, Record<string, string>, string]>([
    ['another proof', { require_gate: 'true' }, 'require_gate: Expected one of attestation, file'],
    ['a file without its path', { require_gate: 'file' }, 'gate_file: Expected the file of the verdict'],
    [
      'a file where a signature is asked for',
      { require_gate: 'attestation', gate_file: 'x' },
      'gate_file: Expected gate_file with require_gate: file only, found it with require_gate: attestation',
    ],
    [
      'a signer of a file',
      { require_gate: 'file', gate_file: 'x', gate_signer: SECURITY },
      'gate_signer: Expected gate_signer with require_gate: attestation only',
    ],
    ['a signer that nobody asks for', { gate_signer: SECURITY }, 'found it without'],
    ['a policy that nobody asks for', { gate_policy: 'a'.repeat(64) }, 'found it without'],
    [
      'a policy that is none',
      { require_gate: 'attestation', gate_policy: 'x' },
      'gate_policy: Expected the output',
    ],
    [
      'a signer of another repository without its ref',
      { require_gate: 'attestation', gate_signer: 'acme/ci/.github/workflows/security.yml' },
      'gate_signer: Expected a workflow at its ref',
    ],
    [
      'an age beyond all sense',
      { require_gate: 'attestation', gate_max_age: '1y' },
      'gate_max_age: Expected',
    ],
    ['an age of nothing', { require_gate: 'attestation', gate_max_age: '0s' }, 'gate_max_age: Expected'],
  ])('%s', (_, inputs, problem) => {
    expect(problems(inputs).join('\n')).toContain(problem);
  });

  test('a signature off a runner, where no workflow is known', () => {
    expect(problems({ require_gate: 'attestation' }, {})).toEqual([
      expect.stringContaining('gate_signer: Expected a workflow at its ref'),
    ]);
  });
});

import { ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
import { type GateSigner, parseGateSigner } from '../../shared/domain/gate/gate-signer.ts';
import type { GateWish } from '../../shared/domain/gate/gate-wish.ts';
import {
  anyText,
  type Input,
  oneOf,
  optional,
  type Parse,
  type Values,
  withDefault,
} from '../../shared/domain/inputs/input.ts';
import type { Environment } from '../../shared/domain/inputs/read-inputs.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { expected } from '../../shared/domain/text/expected.ts';

const DAY_MS = 86_400_000;

const parsePolicyHash: Parse<string> = (text) =>
  /^[0-9a-f]{64}$/.test(text.trim().toLowerCase())
    ? ok(text.trim().toLowerCase())
    : expected('the output policy_hash of action-security-gate, 64 hexadecimal digits', text);

/** Which verdict of action-security-gate the image has to bring. */
export const GATE_INPUTS = {
  require_gate: optional(oneOf('attestation', 'file')),
  gate_signer: optional(anyText),
  gate_max_age: withDefault((text) => parseDuration(text, { minMs: 60_000, maxMs: 90 * DAY_MS }), '24h'),
  gate_policy: optional(parsePolicyHash),
  gate_file: optional(anyText),
  gate_trusted_root: optional(anyText),
} as const satisfies { readonly [name: string]: Input<unknown> };

type GateValues = Partial<Values<typeof GATE_INPUTS>>;

/** What does not go together: an input that nobody heeds would look like a lock. */
export function gateProblems(values: GateValues, env: Environment): readonly Problem[] {
  const { require_gate: wanted, gate_signer, gate_policy, gate_file, gate_trusted_root } = values;
  const given = { gate_signer, gate_policy, gate_file, gate_trusted_root };
  const stray = Object.entries(given).flatMap(([where, value]): Problem[] => {
    const needs = NEEDS[where as Dependent];
    if (value === undefined || (wanted !== undefined && needs.includes(wanted))) return [];
    const message = `Expected ${where} with require_gate: ${needs.join(' or ')} only, found it ${wanted === undefined ? 'without' : `with require_gate: ${wanted}`}`;
    return [{ where, message }];
  });
  if (wanted === 'file' && gate_file === undefined) {
    const message = 'Expected the file of the verdict with require_gate: file, found none';
    return [...stray, { where: 'gate_file', message, hint: 'Write the output gate of action-security-gate' }];
  }
  const signer = wanted === 'attestation' ? signerOf(gate_signer, env) : ok(undefined);
  return signer.ok ? stray : [...stray, { where: 'gate_signer', message: signer.error }];
}

type Dependent = 'gate_signer' | 'gate_policy' | 'gate_file' | 'gate_trusted_root';

const NEEDS: Readonly<Record<Dependent, readonly string[]>> = {
  gate_signer: ['attestation'],
  gate_policy: ['attestation', 'file'],
  gate_file: ['file'],
  gate_trusted_root: ['attestation'],
};

/** undefined where nobody asked for a gate. Of values without problems. */
export function gateOf(values: Values<typeof GATE_INPUTS>, env: Environment): GateWish | undefined {
  const { require_gate, gate_file, gate_trusted_root: trustedRoot } = values;
  const bounds = { maxAgeMs: values.gate_max_age, policyHash: values.gate_policy };
  if (require_gate === 'file' && gate_file !== undefined) return { kind: 'file', path: gate_file, ...bounds };
  if (require_gate !== 'attestation') return undefined;
  const signer = signerOf(values.gate_signer, env);
  return signer.ok ? { kind: 'attestation', signer: signer.value, trustedRoot, ...bounds } : undefined;
}

/** By default the workflow of this run: an earlier job of it ran the gate. */
function signerOf(text: string | undefined, env: Environment): Result<GateSigner, string> {
  const repository = env.GITHUB_REPOSITORY ?? '';
  if (text !== undefined) return parseGateSigner(text, { repository, ref: env.GITHUB_REF ?? '' });
  const own = env.GITHUB_WORKFLOW_REF ?? '';
  const at = own.indexOf('@');
  const workflow = at === -1 ? own : own.slice(0, at);
  return parseGateSigner(workflow, { repository, ref: own.slice(workflow.length + 1) });
}

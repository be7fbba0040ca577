import { checkPolicies } from '../../../action-tf-validate/src/policies/check-policies.ts';
import { POLICIES } from '../../../action-tf-validate/src/policies/registry.ts';
import { DEFAULT_VALIDATION } from '../../../shared/domain/validation/validation-settings.ts';
import { estateOf } from '../../unit/action-tf-validate/policies/estate-of.ts';
import type { Figure, Group } from '../figure.ts';
import { sampleOf } from '../statistics.ts';
import { estateFiles } from './estate.ts';

const LIMIT_MS = 250;
const OPTIONS = { poolVariables: ['DB_POOL_SIZE'] };

/** What all policies cost together on an estate of the size that the promise names. */
export async function measurePolicies(rounds: number): Promise<Group> {
  const files = estateFiles();
  const lines = Object.values(files).join('').split('\n').length;
  const kept: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const startMs = performance.now();
    const estate = await estateOf(files, OPTIONS);
    const readMs = performance.now();
    checkPolicies(estate, DEFAULT_VALIDATION.policies);
    // The first round loads the grammar, which belongs to the start.
    if (round === 0) continue;
    reading.push(readMs - startMs);
    kept.push(performance.now() - readMs);
  }
  return {
    title: 'Policies over Terraform',
    columns: { value: 'policies', beside: '', ratio: '' },
    figures: [
      policiesFigure(lines, kept),
      { what: '… reading and evaluating the files', unit: 'ms', value: sampleOf(reading) },
    ],
  };
}

/** The milliseconds of each round as the promise that they are held to. */
export function policiesFigure(lines: number, rounds: readonly number[]): Figure {
  return {
    what: `all ${POLICIES.length} policies on ${lines.toLocaleString('en')} lines`,
    ...{ unit: 'ms', value: sampleOf(rounds) },
    limit: { of: 'value', kind: 'at most', than: LIMIT_MS },
    note: 'each resource is evaluated when the first policy asks for it',
  };
}

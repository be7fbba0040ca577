import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { TrivyResult } from '../../../../shared/domain/trivy/report.ts';
import { licenseFinding } from './license.ts';
import { misconfigurationFinding } from './misconfiguration.ts';
import { secretFinding } from './secret.ts';
import { vulnerabilityFinding } from './vulnerability.ts';
import type { Scene } from './whereabouts.ts';

/**
 * What Trivy was told to leave out (an ignore file, a VEX document) is a finding all the same: what the gate excuses, its policy says.
 * Its message names who said so and why, for whoever writes the exception.
 */
export function suppressedFinding(one: JsonObject, result: TrivyResult, scene: Scene): readonly Finding[] {
  const make = KINDS.get(stringAt(one, 'Type') ?? '');
  if (make === undefined) return [];
  const finding = make(objectAt(one, 'Finding'), result, scene);
  const status = (stringAt(one, 'Status') ?? 'ignored').replaceAll('_', ' ');
  const reason = (stringAt(one, 'Statement') ?? '').replaceAll('_', ' ');
  const source = stringAt(one, 'Source') ?? '';
  const told = `${source === '' ? 'Trivy was told' : `${source} says`}: ${status}${reason === '' ? '' : ` (${reason})`}`;
  return [{ ...finding, message: `${finding.message} ${told}.` }];
}

const KINDS: ReadonlyMap<string, typeof vulnerabilityFinding> = new Map([
  ['vulnerability', vulnerabilityFinding],
  ['misconfiguration', misconfigurationFinding],
  ['secret', secretFinding],
  ['license', licenseFinding],
]);

import { type Inputs, parseInputs } from '../../../action-smoke-rollback/src/inputs.ts';
import type { Problem } from '../../../shared/domain/errors/problem.ts';

/** The inputs without which no service is known. */
export const NEEDED = { service: 'shop', project_id: 'my-project' };

/** What the environment says, which the runner makes of `with:`. */
export function read(inputs: Record<string, string>): Inputs {
  const result = parseInputs(environment(inputs));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What is wrong with it. */
export function problems(inputs: Record<string, string>): readonly Problem[] {
  const result = parseInputs(environment(inputs));
  return result.ok ? [] : result.error;
}

/** `with:` as the runner hands it over. */
export function environment(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
  );
}

import { FINDINGS_INPUTS, parseGateName } from '../../shared/domain/inputs/findings-inputs.ts';
import { anyText, type InputTable, optional, withDefault } from '../../shared/domain/inputs/input.ts';
import { parseBoolean } from '../../shared/domain/text/boolean.ts';

/** By what is judged, and who is told. */
export const REPORT_INPUTS = {
  policy: optional(anyText),
  ...FINDINGS_INPUTS,
  name: withDefault(parseGateName, 'security-gate'),
  cyclonedx: withDefault(parseBoolean, 'false'),
  attest: withDefault(parseBoolean, 'false'),
} as const satisfies InputTable;

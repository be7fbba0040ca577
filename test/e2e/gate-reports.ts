import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../shared/schemas/security-gate-report.v1.json' with { type: 'json' };
import { checkSarif } from '../emulators/github/rest/code-scanning/rules.ts';
import { schemaErrors } from '../unit/shared/domain/sarif/sarif-schema.ts';
import type { GateStep } from './gate-world.ts';

const checkReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** What the standard, code scanning and our own schema have against the files of a step; a scanner that failed is none of it. */
export function flawsOf({ sarif, report }: GateStep): readonly unknown[] {
  const { errors, flaws } = checkSarif(sarif);
  return [
    ...schemaErrors(sarif),
    ...errors.filter((error) => !error.startsWith('unsuccessful execution')),
    ...flaws,
    ...(checkReport(report) ? [] : (checkReport.errors ?? [])),
  ];
}

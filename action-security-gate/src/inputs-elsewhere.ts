import type { Elsewhere } from '../../shared/domain/inputs/read-inputs.ts';

/** Inputs of other scanners' actions that have another name or no meaning here, and what to write instead. */
export const ELSEWHERE: Elsewhere = {
  image_ref: 'Write it as image',
  scan_type: 'Leave it out: scanners, image and sbom say what is scanned',
  scan_ref: 'Write it as working_directory',
  severity:
    'Write limits for each severity in .github/security-gate.yml: what is reported and what blocks are two things here',
  fail_on_severity: 'Write limits for each severity in .github/security-gate.yml',
  severity_cutoff: 'Write limits for each severity in .github/security-gate.yml',
  exit_code: 'Leave it out, or write mode: report, which never fails',
  ignore_unfixed: 'Write fixable_only in .github/security-gate.yml',
  trivyignores: 'Name the files under imports in .github/security-gate.yml',
  format: 'Leave it out: SARIF, JSON and the summary are always written',
  output: 'Leave it out: the outputs sarif and report hold the paths',
  scanners_to_run: 'Write it as scanners',
  version: 'Write tools: trivy=VERSION',
};

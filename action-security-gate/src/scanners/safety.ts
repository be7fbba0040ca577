import type { Finding } from '../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading, Scanner } from '../../../shared/domain/gate/scanner.ts';
import { numberAt, objectAt, stringAt } from '../../../shared/domain/json/json.ts';
import { packageUrl } from '../../../shared/domain/package-url/package-url.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { namedList } from './packages/named-list.ts';
import { otherPythonFiles, requirementTargets } from './packages/requirement-files.ts';
import { type Requirement, readRequirements } from './packages/requirements.ts';
import { severityOfScore, severityOfWord } from './packages/severity.ts';
import { titleOf } from './packages/title.ts';
import { readSafetyReport, type SafetyReport, type SafetyVulnerability } from './safety/report.ts';

/**
 * safety's `check`, which needs no account as `scan` does. It reads pinned versions alone, and passes over the rest in silence. It
 * starts in a folder of ours, where no .safety-policy.yml of the checkout can hide anything.
 */
export const safety: Scanner = {
  name: 'safety',
  executable: 'safety',
  version: { args: ['--version'], read: (output) => /version:?\s+(\d+\.\d+\S*)/.exec(output)?.[1] },
  detect: requirementTargets,
  leaves: (checkout) => otherPythonFiles(checkout, 'safety'),

  command: ({ what }, { checkout, scratch, report }, { services }, { version }) => ({
    args: [
      Number.parseInt(version, 10) >= 3
        ? '--disable-optional-telemetry'
        : '--disable-optional-telemetry-data',
      ...['check', '--file', `${checkout}/${what}`, '--json', '--save-json', report],
      ...(services.safetyDatabase === undefined ? [] : ['--db', services.safetyDatabase]),
    ],
    cwd: scratch,
    report: 'file',
    env: { PYTHONSAFEPATH: '1', PYTHONNOUSERSITE: '1', PYTHONUTF8: '1' },
  }),

  read: (run, { what }, { services }) => {
    const report = readSafetyReport(run);
    if (!report.ok) return { findings: [], proof: [], gaps: [report.error] };
    const requirements = readRequirements(run.texts?.[what] ?? '');
    const findings = report.value.vulnerabilities.map((each) => finding(each, what, requirements));
    return { findings, ...workOf(run, what, report.value, services.safetyDatabase !== undefined) };
  },
};

function finding(
  { id, name, version, cve, severity, advisory, spec, fixedVersions, url }: SafetyVulnerability,
  path: string,
  requirements: readonly Requirement[],
): Finding {
  const line = requirements.find((each) => each.name === name)?.line;
  const cvss = objectAt(severity, 'cvssv3');
  const score = numberAt(cvss, 'base_score') || undefined;
  const told = severityOfWord(stringAt(cvss, 'base_severity'));
  return {
    kind: 'vulnerability',
    tool: 'safety',
    id: cve ?? `safety:${id}`,
    aliases: cve === undefined ? [] : [`safety:${id}`],
    severity: told === 'unknown' ? severityOfScore(score) : told,
    ...(score === undefined ? {} : { score }),
    title: titleOf(advisory, name),
    message: `${name} ${version} is in the range ${spec || '*'}: ${advisory || id}`,
    ...(fixedVersions.length === 0 ? {} : { remedy: `Update ${name} to ${fixedVersions.join(' or ')}` }),
    ...(url === undefined ? {} : { url }),
    package: {
      purl: packageUrl({ ecosystem: 'PyPI', name, version }),
      name,
      version,
      fixedVersions,
      status: fixedVersions.length > 0 ? 'fixed' : 'unknown',
    },
    place: { path, ...(line === undefined ? {} : { startLine: line }) },
  };
}

/** safety says nothing, or a line of warning, of what it did not look at. */
function workOf(
  run: FinishedScan,
  what: string,
  { scanned }: SafetyReport,
  ownDatabase: boolean,
): Pick<Reading, 'proof' | 'gaps'> {
  const text = run.texts?.[what];
  const requirements = readRequirements(text ?? '');
  if (text !== undefined && requirements.every(({ kind }) => kind === 'option'))
    return { proof: [`${what} names no package`], gaps: [] };
  const gaps: Gap[] = [];
  const unseen = requirements
    .filter(({ kind, name }) => kind !== 'option' && kind !== 'file' && !scanned.has(name))
    .map(({ name, line }) => (name === '' ? `line ${line}` : name));
  const warned = [...run.stderr.matchAll(/unpinned requirement '([^']+)'/g)].map(([, name = '']) => name);
  const skipped = [...new Set([...unseen, ...warned])];
  if (skipped.length > 0)
    gaps.push({
      kind: 'skipped-packages',
      message: `safety did not look at ${namedList(skipped)} of ${what}: it reads exact versions alone`,
      hint: 'Pin every version, as pip-compile or uv export does',
    });
  if (scanned.size === 0)
    gaps.push({ kind: 'nothing-scanned', message: `safety found no package in ${what}` });
  const database = ownDatabase ? ', in a database whose age it does not tell' : '';
  const proof =
    scanned.size === 0
      ? []
      : [`${counted(scanned.size, 'package')} of ${what} checked by safety ${run.version}${database}`];
  return { proof, gaps };
}

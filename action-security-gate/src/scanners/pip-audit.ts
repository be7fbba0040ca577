import type { Finding } from '../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading, Scanner } from '../../../shared/domain/gate/scanner.ts';
import { packageUrl } from '../../../shared/domain/package-url/package-url.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { withoutLogin } from './packages/last-words.ts';
import { namedList } from './packages/named-list.ts';
import { otherPythonFiles, requirementTargets } from './packages/requirement-files.ts';
import { type Requirement, readRequirements } from './packages/requirements.ts';
import { titleOf } from './packages/title.ts';
import { harmfulLines, modeOf } from './pip-audit/mode.ts';
import {
  type AuditedPackage,
  type PipReport,
  type PipVulnerability,
  readPipReport,
} from './pip-audit/report.ts';

/**
 * pip-audit over requirements files, in its own Python and never the caller's. It starts in a folder of ours: the pip that it may
 * start looks for modules in the current folder, which must not be the checkout.
 */
export const pipAudit: Scanner = {
  name: 'pip-audit',
  executable: 'pip-audit',
  version: { args: ['--version'], read: (output) => /pip-audit (\d+\.\d+\S*)/.exec(output)?.[1] },
  detect: requirementTargets,
  leaves: (checkout) => otherPythonFiles(checkout, 'pip-audit'),

  command: ({ what }, { checkout, scratch }, { services }, { texts }) => ({
    args: [
      ...['--requirement', `${checkout}/${what}`, '--format', 'json', '--progress-spinner', 'off'],
      ...['--desc', 'on', '--aliases', 'on', '--cache-dir', `${scratch}/pip-audit-cache`],
      ...(modeOf(texts[what]) === 'resolved' ? [] : ['--no-deps', '--disable-pip']),
      ...(services.osv === undefined
        ? []
        : ['--vulnerability-service', 'osv', '--osv-url', queryUrl(services.osv)]),
    ],
    cwd: scratch,
    report: 'stdout',
    env: {
      PIP_ONLY_BINARY: ':all:',
      PIP_NO_INPUT: '1',
      PIP_CONFIG_FILE: `${scratch}/no-pip.conf`,
      PYTHONSAFEPATH: '1',
      PYTHONNOUSERSITE: '1',
      PYTHONUTF8: '1',
    },
  }),

  read: (run, { what }) => {
    const report = readPipReport(run);
    if (!report.ok) return { findings: [], proof: [], gaps: [report.error] };
    const text = run.texts?.[what];
    const requirements = readRequirements(text ?? '');
    return {
      findings: report.value.audited.flatMap((one) =>
        one.vulnerabilities.map((each) => finding(one, each, what, requirements)),
      ),
      ...workOf(run, what, report.value, text),
    };
  },
};

const queryUrl = (origin: string) => `${origin.replace(/\/+$/, '')}/v1/query`;

/** pip-audit knows no severity: other tools that saw the same advisory fill it in. */
function finding(
  { name, version }: AuditedPackage,
  { id, aliases, fixedVersions, description }: PipVulnerability,
  path: string,
  requirements: readonly Requirement[],
): Finding {
  const line = requirements.find((each) => each.name === name)?.line;
  return {
    kind: 'vulnerability',
    tool: 'pip-audit',
    id,
    aliases,
    severity: 'unknown',
    title: titleOf(description, name),
    message: `${name} ${version}: ${description || id}`,
    ...(fixedVersions.length === 0 ? {} : { remedy: `Update ${name} to ${fixedVersions.join(' or ')}` }),
    url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    package: {
      purl: packageUrl({ ecosystem: 'PyPI', name, version }),
      name,
      version,
      fixedVersions,
      status: fixedVersions.length > 0 ? 'fixed' : 'affected',
    },
    place: { path, ...(line === undefined ? {} : { startLine: line }) },
  };
}

/** pip-audit passes when it skipped everything: what it skipped is counted here. */
function workOf(
  { version }: FinishedScan,
  what: string,
  { audited, skipped }: PipReport,
  text: string | undefined,
): Pick<Reading, 'proof' | 'gaps'> {
  const gaps: Gap[] = [];
  if (skipped.length > 0)
    gaps.push({
      kind: 'skipped-packages',
      message: `pip-audit skipped ${counted(skipped.length, 'package')} of ${what}: ${withoutLogin(namedList(skipped.map(({ name, reason }) => `${name} (${reason})`)))}`,
    });
  gaps.push(...gapOfMode(what, text));
  const requirements = readRequirements(text ?? '');
  if (audited.length === 0 && skipped.length === 0) {
    if (text !== undefined && requirements.every(({ kind }) => kind === 'option'))
      return { proof: [`${what} names no package`], gaps: [] };
    gaps.push({ kind: 'nothing-scanned', message: `pip-audit found no package in ${what}` });
  }
  const names = new Set([...audited, ...skipped].map(({ name }) => name));
  const absent = requirements.filter(({ name }) => name !== '' && !names.has(name));
  const elsewhere = absent.filter(({ conditional }) => conditional).map(({ name }) => name);
  const lost = absent.filter(({ conditional }) => !conditional).map(({ name }) => name);
  if (lost.length > 0)
    gaps.push({
      kind: 'skipped-packages',
      message: `pip-audit did not look at ${namedList(lost)} of ${what}`,
    });
  const proof =
    audited.length === 0
      ? []
      : [`${counted(audited.length, 'package')} of ${what} audited by pip-audit ${version}`];
  if (elsewhere.length > 0 && proof.length > 0)
    proof.push(`${counted(elsewhere.length, 'package')} not for this machine: ${namedList(elsewhere)}`);
  return { proof, gaps };
}

const IS: Readonly<Record<Requirement['kind'], string>> = {
  pinned: 'a version',
  ranged: 'a range',
  source: 'an address or a path',
  file: 'another file',
  option: 'an option of pip',
};

function gapOfMode(what: string, text: string | undefined): readonly Gap[] {
  if (modeOf(text) !== 'partial') return [];
  const lines = harmfulLines(text ?? '').map(({ line, kind }) => `line ${line}: ${IS[kind]}`);
  const why = lines.length === 0 ? '' : ` (${namedList(lines)})`;
  return [
    {
      kind: 'skipped-packages',
      message: `What the packages of ${what} need in turn was not looked at: to resolve it could run code${why}`,
      hint: 'Commit a file with every version and hash, as pip-compile --generate-hashes or uv export writes it',
    },
  ];
}

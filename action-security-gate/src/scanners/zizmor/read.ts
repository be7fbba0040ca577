import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { Severity } from '../../../../shared/domain/findings/severity.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading, ScanTarget } from '../../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { withOrdinals } from '../code/ordinals.ts';
import { titleOf } from '../code/title.ts';
import { CONFIGS } from './configs.ts';
import { parseZizmorReport, type ZizmorResult } from './report.ts';

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['High', 'high'],
  ['Medium', 'medium'],
  ['Low', 'low'],
  ['Informational', 'info'],
]);

/** 0: nothing. 11 to 14: something, by the severity of the worst. 3: none of the files can be audited. Anything else: a failure. */
export function readZizmor(run: FinishedScan, target: ScanTarget): Reading {
  const found = run.exitCode >= 11 && run.exitCode <= 14;
  if (run.exitCode === 3) return { findings: [], proof: [], gaps: missed([], target) };
  if (run.exitCode !== 0 && !found) return nothing(endGap(run));
  const results = parseZizmorReport(run.report);
  if (results === undefined)
    return nothing({ kind: 'unreadable-report', message: 'zizmor wrote no report that can be read' });
  const contradiction: readonly Gap[] =
    results.length > 0 || !found
      ? []
      : [
          {
            kind: 'unreadable-report',
            message: `zizmor ended with exit code ${run.exitCode} and reported nothing: the two do not fit`,
          },
        ];
  const audited = auditedFiles(run.stderr);
  return {
    findings: findingsOf(results),
    proof: proofOf(results, audited, run),
    gaps: [...contradiction, ...missed(audited, target)],
  };
}

/** ` INFO audit: zizmor: 🌈 completed ./.github/workflows/ci.yml` */
function auditedFiles(stderr: string): readonly string[] {
  const completed = stderr.matchAll(/ completed (.+?)\r?$/gm);
  return [...completed].map(([, path = '']) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
}

function missed(audited: readonly string[], { files = [] }: ScanTarget): readonly Gap[] {
  const seen = new Set(audited);
  const gaps = files
    .filter((path) => !seen.has(path))
    .map((path): Gap => ({ kind: 'unparsed-files', message: `zizmor did not audit ${path}`, hint: HINT }));
  if (audited.length > 0) return gaps;
  return [...gaps, { kind: 'nothing-scanned', message: 'zizmor did not audit any file' }];
}

const HINT = 'It may not be valid: GitHub would not run it either';

function endGap({ exitCode, stderr }: FinishedScan): Gap {
  // A backtrace of its own follows the causes.
  const [told = ''] = stderr.split(/\n\s*Stack backtrace:/);
  const lines = told.split(/\r?\n/).map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/^(?:INFO|WARN|\||=)/.test(line)).join(' ');
  return { kind: 'crashed', message: `zizmor ended with exit code ${exitCode}: ${said.slice(0, 400)}` };
}

function findingsOf(results: readonly ZizmorResult[]): readonly Finding[] {
  const anchored = results.map((result) => ({ result, anchor: anchorOf(result) }));
  const numbered = withOrdinals(
    anchored,
    ({ result, anchor }) => `${result.audit}\n${result.path}\n${anchor}`,
  );
  return numbered.map(([{ result, anchor }, ordinal]) => findingOf(result, `${anchor}#${ordinal}`));
}

function findingOf(result: ZizmorResult, anchor: string): Finding {
  const { audit, description, url, severity, confidence, ignored, path, annotation } = result;
  const here = annotation === '' ? '' : `: ${annotation}`;
  const told = ignored ? ', which zizmor was told to ignore' : '';
  return {
    ...{ kind: 'misconfiguration', tool: 'zizmor', id: audit, aliases: [], url },
    severity: SEVERITIES.get(severity) ?? 'unknown',
    title: titleOf(description, audit),
    message: `${description}${here} (confidence: ${confidence.toLowerCase()})${told}`,
    place: { path, startLine: result.startLine, endLine: result.endLine, startColumn: result.startColumn },
    anchor,
  };
}

/** The way to it by keys, as steps move; of an action that is used its name, without the version. Other text may hold a password. */
function anchorOf({ route, feature }: ZizmorResult): string {
  const used = route.at(-1) === 'uses' ? feature : /^uses:\s*(.+)/.exec(feature)?.[1];
  const [, action = ''] = /^([^\s@]+)@/.exec(used ?? '') ?? [];
  return `${route.join('/')}${action === '' ? '' : ` ${action}`}`;
}

function proofOf(
  results: readonly ZizmorResult[],
  audited: readonly string[],
  { texts = {} }: FinishedScan,
): readonly string[] {
  if (audited.length === 0) return [];
  const ignored = results.filter((result) => result.ignored).length;
  const config = CONFIGS.find((path) => texts[path] !== undefined);
  return [
    `${counted(audited.length, 'file')} audited`,
    ...(config === undefined ? [] : [`by the settings of ${config}`]),
    ...(ignored === 0 ? [] : [`${counted(ignored, 'finding')} told that comments or settings ignore`]),
  ];
}

const nothing = (gap: Gap): Reading => ({ findings: [], proof: [], gaps: [gap] });

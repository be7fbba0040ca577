import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { Severity } from '../../../../shared/domain/findings/severity.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading } from '../../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { named } from '../code/named.ts';
import { withOrdinals } from '../code/ordinals.ts';
import { titleOf } from '../code/title.ts';
import { ruleMessages } from './messages.ts';
import { parseSemgrepReport, type SemgrepMatch, type SemgrepReport } from './report.ts';

/** The words of its rules, old and new. */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['CRITICAL', 'critical'],
  ['ERROR', 'high'],
  ['HIGH', 'high'],
  ['WARNING', 'medium'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
  ['INFO', 'low'],
  ['INVENTORY', 'info'],
  ['EXPERIMENT', 'info'],
]);

/** semgrep ends with 0 whatever it found, and although it could parse only a part: the report decides. */
export function readSemgrep(run: FinishedScan): Reading {
  const report = parseSemgrepReport(run.report);
  if (run.exitCode !== 0) {
    const said = report?.errors.map(({ message }) => oneLine(message)).join('; ') ?? '';
    const message = `semgrep ended with exit code ${run.exitCode}${said === '' ? '' : `: ${said.slice(0, 400)}`}`;
    return {
      findings: report === undefined ? [] : findingsOf(report, run),
      proof: [],
      gaps: [{ kind: 'crashed', message }],
    };
  }
  if (report === undefined) {
    const message = 'semgrep wrote no report that can be read';
    return { findings: [], proof: [], gaps: [{ kind: 'unreadable-report', message }] };
  }
  return { findings: findingsOf(report, run), proof: proofOf(report), gaps: gapsOf(report) };
}

/**
 * The report quotes no code without a login, so only the ordinal tells matches of one rule in one file apart. The messages are those of the rules:
 * into those of the report semgrep writes what it matched, which may be a secret.
 */
function findingsOf({ matches }: SemgrepReport, { texts = {} }: FinishedScan): readonly Finding[] {
  const messages = ruleMessages(texts);
  const numbered = withOrdinals(matches, ({ rule, path }) => `${rule}\n${path}`);
  return numbered.map(([match, ordinal]) => findingOf(match, `#${ordinal}`, messages.get(match.rule)));
}

function findingOf(match: SemgrepMatch, anchor: string, told: string | undefined): Finding {
  const { rule, path, startLine, endLine, startColumn, endColumn, severity, cwes, url } = match;
  return {
    ...{ kind: 'code', tool: 'semgrep', id: rule, aliases: [] },
    severity: SEVERITIES.get(severity.toUpperCase()) ?? 'unknown',
    title: titleOf(told ?? '', 'A rule of the repository matches'),
    message: told ?? `The rule ${rule} of the repository matches here.`,
    url,
    ...(cwes.length > 0 && { cwes }),
    place: { path, startLine, endLine, startColumn, endColumn },
    anchor,
  };
}

function gapsOf({ errors, scanned }: SemgrepReport): readonly Gap[] {
  const gaps = errors.map(({ path, message }): Gap => {
    const where = path === undefined ? '' : ` ${path}`;
    return { kind: 'unparsed-files', message: `semgrep could not read all of${where}: ${oneLine(message)}` };
  });
  if (scanned.length > 0) return gaps;
  return [...gaps, { kind: 'nothing-scanned', message: 'No file fits the rules that semgrep was given' }];
}

function proofOf({ scanned, skipped }: SemgrepReport): readonly string[] {
  if (scanned.length === 0) return [];
  const ignored = skipped
    .filter(({ reason }) => reason === 'semgrepignore_patterns_match')
    .map(({ path }) => path);
  return [
    `${counted(scanned.length, 'file')} scanned`,
    ...(ignored.length === 0 ? [] : [`${ignored.length} left out by .semgrepignore: ${named(ignored, 3)}`]),
  ];
}

/** Without the code that a syntax error quotes. */
const oneLine = (text: string): string => (text.split('\n')[0] ?? '').trim().replace(/:$/, '').slice(0, 200);

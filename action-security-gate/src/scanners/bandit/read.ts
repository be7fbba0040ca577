import { codeAnchor } from '../../../../shared/domain/findings/code-anchor.ts';
import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { Severity } from '../../../../shared/domain/findings/severity.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { pathMatcher } from '../../../../shared/domain/text/path-matcher.ts';
import { named } from '../code/named.ts';
import { withOrdinals } from '../code/ordinals.ts';
import { titleOf } from '../code/title.ts';
import { type BanditIssue, type BanditReport, parseBanditReport } from './report.ts';

/** bandit's own three levels; what it calls undefined is unknown. */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
]);

/** Tests whose text quotes the password that they found. */
const QUOTING = new Set(['B105', 'B106', 'B107']);

/** bandit ends with 0 although it could not parse a file or found none, and with 1 when it found something as well: the report decides. */
export function readBandit(run: FinishedScan, target: ScanTarget, wish: ScanWish): Reading {
  const report = parseBanditReport(run.report);
  const crashed: readonly Gap[] =
    run.exitCode === 0 || run.exitCode === 1
      ? []
      : [{ kind: 'crashed', message: `bandit ended with exit code ${run.exitCode}${lastWords(run.stderr)}` }];
  if (report === undefined) {
    const message = `bandit wrote no report that can be read${lastWords(run.stderr)}`;
    return {
      findings: [],
      proof: [],
      gaps: crashed.length > 0 ? crashed : [{ kind: 'unreadable-report', message }],
    };
  }
  return {
    findings: findingsOf(report, target),
    proof: proofOf(report, run),
    gaps: [...crashed, ...contradiction(run, report), ...gapsOf(report, target, wish)],
  };
}

/** Of files that git does not know, as in an environment of Python under a name of its own, nothing is told. */
function findingsOf({ issues }: BanditReport, { files }: ScanTarget): readonly Finding[] {
  const own = files === undefined ? undefined : new Set(files);
  const kept = issues.filter(({ path }) => own?.has(path) ?? true);
  const anchors = kept.map((issue) => ({
    issue,
    code: QUOTING.has(issue.test) ? '' : codeAnchor(issue.code),
  }));
  const numbered = withOrdinals(anchors, ({ issue, code }) => `${issue.test}\n${issue.path}\n${code}`);
  return numbered.map(([{ issue, code }, ordinal]) => findingOf(issue, `${code}#${ordinal}`));
}

function findingOf(issue: BanditIssue, anchor: string): Finding {
  const { test, name, path, severity, confidence, line, endLine, url, cwe } = issue;
  const text = QUOTING.has(test) ? issue.text.replace(/: .*$/s, '') : issue.text;
  return {
    ...{ kind: 'code', tool: 'bandit', id: test, aliases: [] },
    severity: SEVERITIES.get(severity) ?? 'unknown',
    title: titleOf(text, name.replaceAll('_', ' ')),
    message: `${text} (confidence: ${confidence.toLowerCase()})`,
    url,
    ...(cwe !== undefined && { cwes: [cwe] }),
    place: { path, startLine: line, endLine },
    anchor,
  };
}

function gapsOf(report: BanditReport, { files = [] }: ScanTarget, { exclude }: ScanWish): readonly Gap[] {
  const isExcluded = pathMatcher(exclude);
  const known = new Set(files);
  const broken = report.errors.filter(
    ({ path }) => files.length === 0 || known.has(path) || !path.endsWith('.py'),
  );
  const seen = new Set([...report.files, ...report.errors.map(({ path }) => path)]);
  const missed = files.filter((path) => !seen.has(path) && !isExcluded(path));
  const gaps: Gap[] = broken.map(({ path, reason }) => ({
    kind: 'unparsed-files',
    message: `bandit could not read ${path}: ${reason}`,
    hint: /syntax error/.test(reason)
      ? 'Its Python may be older than the one that the file is written for'
      : undefined,
  }));
  const scanned = report.files.length - report.errors.length;
  if (scanned <= 0) gaps.push({ kind: 'nothing-scanned', message: 'bandit scanned no Python file' });
  else if (missed.length > 0)
    gaps.push({ kind: 'unparsed-files', message: `bandit did not scan ${named(missed)}` });
  return gaps;
}

function contradiction({ exitCode }: FinishedScan, { issues }: BanditReport): readonly Gap[] {
  if (exitCode > 1 || issues.length > 0 === (exitCode === 1)) return [];
  const message = `bandit ended with exit code ${exitCode} and reported ${counted(issues.length, 'issue')}: the two do not fit`;
  return [{ kind: 'unreadable-report', message }];
}

function proofOf({ files, errors, lines }: BanditReport, { texts }: FinishedScan): readonly string[] {
  const broken = new Set(errors.map(({ path }) => path));
  const scanned = files.filter((path) => !broken.has(path)).length;
  if (scanned === 0) return [];
  const own = ['.bandit', 'pyproject.toml'].filter((path) => isConfig(path, texts?.[path]));
  return [
    `${counted(scanned, 'Python file')} scanned (${counted(lines, 'line')})`,
    ...(own.length === 0 ? [] : [`without what ${own.join(' and ')} would switch off`]),
  ];
}

function isConfig(path: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  return path === '.bandit' || /^\s*\[tool\.bandit\b/m.test(text);
}

function lastWords(stderr: string): string {
  const last = stderr.trim().split(/\r?\n/).at(-1) ?? '';
  return last === '' ? '' : `: ${last.slice(0, 300)}`;
}

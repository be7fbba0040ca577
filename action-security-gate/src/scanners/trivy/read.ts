import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { readTrivyReport, type TrivyReport } from '../../../../shared/domain/trivy/report.ts';
import { databaseAge } from './database.ts';
import { licenseFinding } from './license.ts';
import { misconfigurationFinding } from './misconfiguration.ts';
import { proofOf } from './proof.ts';
import { secretFinding } from './secret.ts';
import { suppressedFinding } from './suppressed.ts';
import { unparsedFiles } from './unparsed-files.ts';
import { vulnerabilityFinding } from './vulnerability.ts';
import { sceneOf } from './whereabouts.ts';

/** It is called with `--exit-code 0`, so any other code is a crash, whatever it may have written before. */
export function readTrivy(run: FinishedScan, target: ScanTarget, wish: ScanWish): Reading {
  const crashed = run.exitCode === 0 ? [] : [crash(run, wish)];
  const read = readTrivyReport(run.report);
  if (!read.ok) return { findings: [], proof: [], gaps: crashed.length > 0 ? crashed : [read.error] };
  const report = read.value;
  const foreign = foreignReport(report, target);
  if (foreign !== undefined) return { findings: [], proof: [], gaps: [...crashed, foreign] };
  const proven = proofOf(report, run, target, wish);
  const database = databaseAge(run.after, wish);
  return {
    findings: findingsOf(report, target),
    proof: [...proven.proof, ...database.proof],
    gaps: [...crashed, ...proven.gaps, ...unparsedFiles(run.stderr, target), ...database.gaps],
  };
}

function findingsOf(report: TrivyReport, target: ScanTarget): readonly Finding[] {
  const scene = sceneOf(report, target);
  return (report.results ?? []).flatMap((result) => [
    ...result.vulnerabilities.map((one) => vulnerabilityFinding(one, result, scene)),
    ...result.misconfigurations
      .filter(({ Status }) => Status === 'FAIL')
      .map((one) => misconfigurationFinding(one, result, scene)),
    ...result.secrets.map((one) => secretFinding(one, result, scene)),
    ...result.licenses.map((one) => licenseFinding(one, result, scene)),
    ...result.suppressed.flatMap((one) => suppressedFinding(one, result, scene)),
  ]);
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  image: ['container_image'],
  sbom: ['cyclonedx', 'spdx'],
  folder: ['filesystem', 'repository'],
};

function foreignReport({ artifactType }: TrivyReport, { kind, title }: ScanTarget): Gap | undefined {
  const wanted = TYPES[kind] ?? [];
  if (wanted.includes(artifactType)) return undefined;
  const message = `Expected a report of trivy on the ${title} (${wanted.join(' or ')}), found one on ${artifactType === '' ? 'nothing that it names' : `a ${artifactType}`}`;
  return { kind: 'unreadable-report', message };
}

function crash({ exitCode, stderr }: FinishedScan, { registry }: ScanWish): Gap {
  const lines = stderr.trim().split(/\r?\n/);
  const fatal = lines.findIndex((line) => /\tFATAL\t/.test(line));
  // After FATAL come the causes, the outermost first, each on its own line.
  const told = fatal === -1 ? (lines.at(-1) ?? '') : lines.slice(fatal, fatal + 8).join(' ');
  const hidden = registry === undefined ? told : told.replaceAll(registry.password, '***');
  const said = hidden.replace(/\s+/g, ' ').trim().slice(0, 400);
  const message = `trivy ended with exit code ${exitCode}${said === '' ? '' : `: ${said}`}`;
  return { kind: 'crashed', message, hint: hintOf(hidden, registry !== undefined) };
}

function hintOf(said: string, hasLogin: boolean): string | undefined {
  if (/UNAUTHORIZED|DENIED|403 Forbidden|401 Unauthorized/.test(said))
    return hasLogin
      ? 'The login of registry_username may not read the image: it needs roles/artifactregistry.reader on its repository'
      : 'Give registry_username (oauth2accesstoken for Artifact Registry) and registry_password, if the image is private';
  if (/TOOMANYREQUESTS/.test(said))
    return 'The registry of the database limits calls: keep the cache of the tool from run to run';
  return undefined;
}

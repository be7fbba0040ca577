import { SEVERITIES } from '../../findings/severity.ts';
import type { JudgedFinding, Judgement } from '../../gate/judgement.ts';
import type { Scan } from '../../gate/scan.ts';
import type { JsonObject } from '../../json/json.ts';
import type { GateAbout } from './gate-about.ts';
import type { ReportSubject } from './report-subject.ts';

const STANDINGS = ['blocking', 'counted', 'unfixable', 'excepted', 'known'] as const;

/**
 * The report file: `shared/schemas/security-gate-report.v1.json` and `tf-validate-report.v1.json` describe it. Keys stand in a fixed order and
 * a finding on one line, so that two reports can be compared, and many findings be written fast.
 */
export function renderGateJson(judgement: Judgement, about: GateAbout): string {
  const { verdict, blocks, reasons, findings, limits, scans, exceptions, known, policyHash, warnings } =
    judgement;
  const { subject, run, image, facts, startedAt, durationMs, enforce, notes } = about;
  const report: JsonObject = {
    ...{ schemaVersion: 1, action: subject.action, verdict, blocks, enforced: enforce, reasons },
    ...{ startedAt, durationMs },
    run: { url: run.url, commit: run.commit, actor: run.actor },
    image: image && { reference: image.reference, digest: image.digest },
    facts: facts && Object.fromEntries(facts),
    policyHash,
    counts: countsOf(findings),
    limits: limits.map(({ scope, severity, count, limit, exceeded }) => ({
      scope,
      severity,
      count,
      limit,
      exceeded,
    })),
    [`${subject.look}s`]: scans.map((scan) => scanJson(scan, subject)),
    exceptions: {
      used: exceptions.used,
      expired: exceptions.expired,
      expiring: exceptions.expiring,
      unused: exceptions.unused,
      unchecked: exceptions.unchecked,
    },
    known: { count: known.count, fixed: known.fixed.map(({ key, title }) => ({ key, title })) },
    ...{ warnings, notes },
  };
  const head = JSON.stringify(report, null, 2).replace(/\n\}$/, '');
  const lines = findings.map((finding) => `\n    ${JSON.stringify(findingJson(finding))}`);
  return `${head},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** How many of each standing there are, by severity. */
export function countsOf(
  findings: readonly JudgedFinding[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const none = () => Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]));
  const counts: Record<string, Record<string, number>> = Object.fromEntries(
    STANDINGS.map((name) => [name, none()]),
  );
  for (const { standing, counted } of findings) {
    const of = counts[standing];
    if (of !== undefined) of[counted] = (of[counted] ?? 0) + 1;
  }
  return counts;
}

function scanJson(
  { scanner, target, image, tool, findings, proof, gaps, durationMs }: Scan,
  { looker }: ReportSubject,
): JsonObject {
  return {
    ...{ [looker]: scanner, target, image },
    tool: tool && { version: tool.version, sha256: tool.sha256, source: tool.source },
    findings: findings.length,
    proof,
    gaps: gaps.map(({ kind, message, hint }) => ({ kind, message, hint })),
    durationMs,
  };
}

function findingJson(finding: JudgedFinding): JsonObject {
  const { key, kind, tool, id, aliases, counted, standing, severity, raisedFrom, score, title, message } =
    finding;
  const { remedy, url, cwes, package: of, place, artifact, commit, anchor, seenBy, exception } = finding;
  return {
    ...{ key, kind, tool, id, aliases, counted, standing, severity, raisedFrom, score, title, message },
    ...{ remedy, url, cwes },
    package: of && {
      ...{ purl: of.purl, name: of.name, version: of.version },
      ...{ fixedVersions: of.fixedVersions, status: of.status },
    },
    place: place && {
      ...{ path: place.path, startLine: place.startLine, endLine: place.endLine },
      ...{ startColumn: place.startColumn, endColumn: place.endColumn },
    },
    artifact: artifact && {
      ...{ image: artifact.image, digest: artifact.digest, layer: artifact.layer, path: artifact.path },
    },
    ...{ commit, anchor },
    seenBy: seenBy.map((sighting) => ({ tool: sighting.tool, id: sighting.id, severity: sighting.severity })),
    exception: exception && {
      ...{ reason: exception.reason, owner: exception.owner },
      ...{ expires: exception.expires, expired: exception.expired },
    },
  };
}

import type { JudgedFinding, Judgement } from '../../../../../../shared/domain/gate/judgement.ts';
import type { Scan } from '../../../../../../shared/domain/gate/scan.ts';
import type { GateAbout } from '../../../../../../shared/domain/report/gate/gate-about.ts';
import { SECURITY_GATE } from '../../../../../../shared/domain/report/gate/report-subject.ts';

export const ABOUT: GateAbout = {
  subject: SECURITY_GATE,
  run: { url: 'https://github.com/acme/shop/actions/runs/42', commit: 'c'.repeat(40), actor: 'kim' },
  startedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 61_000,
  enforce: true,
  notes: [],
};

/** A critical one of a package in a lock file, as two tools saw it. */
export function finding(more: Partial<JudgedFinding> = {}): JudgedFinding {
  return {
    kind: 'vulnerability',
    tool: 'npm-audit',
    id: 'CVE-2021-23337',
    aliases: ['GHSA-35jh-r3h4-6jhm'],
    severity: 'critical',
    score: 9.8,
    title: 'Command injection in lodash',
    message: 'The template function runs code of its input.',
    url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
    cwes: ['CWE-77'],
    package: {
      purl: 'pkg:npm/lodash@4.17.20',
      name: 'lodash',
      version: '4.17.20',
      fixedVersions: ['4.17.21'],
      status: 'fixed',
    },
    place: { path: 'web/package-lock.json', startLine: 12 },
    key: 'vulnerability CVE-2021-23337 pkg:npm/lodash web/package-lock.json',
    seenBy: [
      { tool: 'npm-audit', id: 'GHSA-35jh-r3h4-6jhm', severity: 'high' },
      { tool: 'trivy', id: 'CVE-2021-23337', severity: 'critical' },
    ],
    counted: 'critical',
    standing: 'blocking',
    ...more,
  };
}

export function scan(more: Partial<Scan> = {}): Scan {
  return {
    scanner: 'npm-audit',
    target: 'web/package-lock.json',
    tool: { version: '11.4.0', source: 'path' },
    findings: [],
    proof: ['412 packages audited'],
    gaps: [],
    durationMs: 1_234,
    ...more,
  };
}

export function judgement(more: Partial<Judgement> = {}): Judgement {
  return {
    verdict: 'pass',
    blocks: false,
    reasons: ['0 counted findings, no limit exceeded; 1 of 1 scan proved all of its work'],
    findings: [],
    limits: [{ scope: 'all', severity: 'critical', count: 0, limit: 0, exceeded: false }],
    scans: [scan()],
    exceptions: { used: 0, unused: [], unchecked: [], expired: [], expiring: [] },
    known: { count: 0, fixed: [] },
    policyHash: 'a'.repeat(64),
    warnings: [],
    ...more,
  };
}

export const FAILED = judgement({
  verdict: 'fail',
  blocks: true,
  reasons: ['1 critical finding, where the policy allows none'],
  findings: [finding()],
  limits: [{ scope: 'all', severity: 'critical', count: 1, limit: 0, exceeded: true }],
});

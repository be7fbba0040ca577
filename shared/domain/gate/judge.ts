import { daysUntil } from '../findings/exceptions/day.ts';
import type { KnownFinding } from '../findings/known/known-finding.ts';
import type { Looks } from '../findings/looks.ts';
import { mergeFindings } from '../findings/merge/merge-findings.ts';
import { weighFindings } from '../findings/weigh-findings.ts';
import { withHint } from '../text/with-hint.ts';
import { agreeing, type GateWords, SCANNERS_BY_POLICY } from './gate-words.ts';
import type { GateVerdict, Judgement } from './judgement.ts';
import type { AllowedGap, Policy } from './policy.ts';
import { policyHash } from './policy-hash.ts';
import { exceededReason, gapReason, nothingRan, passReason } from './reasons.ts';
import type { Gap, Scan } from './scan.ts';

/**
 * Judges everything that was found, and whether everything was looked at. A limit that is exceeded fails; else a gap that the policy does
 * not let pass makes it inconclusive, for what was not looked at may hold anything.
 */
export function judge(
  scans: readonly Scan[],
  policy: Policy,
  known: readonly KnownFinding[],
  nowMs: number,
  words: GateWords = SCANNERS_BY_POLICY,
): Judgement {
  const shown = [...scans.map(withProofOfWork), ...missingScans(scans, policy, words)];
  const gaps = shown.flatMap((scan) =>
    scan.gaps.map((gap) => ({ scan, gap, allowed: allowedBy(policy, scan, gap) })),
  );
  const open = gaps.filter(({ allowed }) => allowed === undefined || isOver(allowed, nowMs));
  const weighed = weighFindings(
    mergeFindings(scans.flatMap(({ findings }) => findings)),
    policy,
    known,
    looksOf(shown),
    nowMs,
  );
  const exceeded = weighed.limits.filter((row) => row.exceeded);
  const unproven = scans.length === 0 || open.length > 0;
  const verdict: GateVerdict = exceeded.length > 0 ? 'fail' : unproven ? 'inconclusive' : 'pass';
  return {
    verdict,
    blocks: verdict === 'fail' || (verdict === 'inconclusive' && policy.inconclusive === 'block'),
    reasons: [
      ...exceeded.map((row) => exceededReason(row, words)),
      ...(scans.length === 0 ? [nothingRan(words)] : []),
      ...open.map(({ scan, gap, allowed }) => gapReason(scan, gap, allowed?.expires, words)),
      ...(verdict === 'pass' ? [passReason(weighed.findings, shown, words)] : []),
    ],
    findings: weighed.findings,
    limits: weighed.limits,
    scans: shown,
    exceptions: weighed.exceptions,
    known: weighed.known,
    policyHash: policyHash(policy),
    warnings: [
      ...gaps.flatMap(({ scan, gap, allowed }) =>
        allowed === undefined || isOver(allowed, nowMs)
          ? []
          : [
              withHint(
                `${scan.scanner} (${scan.target}): ${gap.message}`,
                `The ${words.rule} ${agreeing(words, 'let')} this pass: ${allowed.reason}`,
              ),
            ],
      ),
      ...weighed.warnings,
      ...weighed.exceptions.expired.map(
        (one) => `This exception has ended and excuses nothing any more: ${one}`,
      ),
      ...weighed.exceptions.expiring.map((one) => `This exception ends soon: ${one}`),
    ],
  };
}

/** A scanner that says neither what it saw nor what it missed has shown nothing. */
function withProofOfWork(scan: Scan): Scan {
  if (scan.proof.length > 0 || scan.gaps.length > 0) return scan;
  return { ...scan, gaps: [nothingScanned(`${scan.scanner} did not show that it looked at anything`)] };
}

function missingScans(scans: readonly Scan[], { scanners }: Policy, words: GateWords): readonly Scan[] {
  const ran = new Set(scans.map(({ scanner }) => scanner));
  return Object.entries(scanners)
    .filter(([name, { required }]) => required && !ran.has(name))
    .map(([name]) => ({
      scanner: name,
      target: 'the checkout',
      findings: [],
      proof: [],
      gaps: [nothingScanned(`The ${words.rule} ${agreeing(words, 'require')} ${name}, and it did not run`)],
      durationMs: 0,
    }));
}

function nothingScanned(message: string): Gap {
  return { kind: 'nothing-scanned', message };
}

/** Of several, the one that lasts longest. */
function allowedBy({ scanners }: Policy, { scanner }: Scan, { kind }: Gap): AllowedGap | undefined {
  const allowed = (scanners[scanner]?.allowedGaps ?? []).filter((one) => one.kind === kind);
  const forever = allowed.find(({ expires }) => expires === undefined);
  return forever ?? allowed.toSorted((a, b) => ((a.expires ?? '') < (b.expires ?? '') ? 1 : -1))[0];
}

function isOver({ expires }: AllowedGap, nowMs: number): boolean {
  return expires !== undefined && daysUntil(expires, nowMs) < 0;
}

function looksOf(scans: readonly Scan[]): Looks {
  return scans.map(({ scanner, image, proof, gaps }) => ({
    tool: scanner,
    image,
    proven: gaps.length === 0 && proof.length > 0,
  }));
}

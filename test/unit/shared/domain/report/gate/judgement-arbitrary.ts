import fc from 'fast-check';
import type { FindingKind } from '../../../../../../shared/domain/findings/finding.ts';
import { SEVERITIES } from '../../../../../../shared/domain/findings/severity.ts';
import type { JudgedFinding, Judgement } from '../../../../../../shared/domain/gate/judgement.ts';
import { GAP_KINDS, type Scan } from '../../../../../../shared/domain/gate/scan.ts';
import type { GateAbout } from '../../../../../../shared/domain/report/gate/gate-about.ts';
import { text } from '../arbitrary-text.ts';
import { ABOUT } from './judgements.ts';

const KINDS: readonly FindingKind[] = [
  'vulnerability',
  'secret',
  'misconfiguration',
  'license',
  'code',
  'hygiene',
  'format',
  'policy',
];

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const number = optional(fc.integer({ min: -1, max: 10_000 }));
const place = fc.record({
  path: text,
  ...{ startLine: number, endLine: number, startColumn: number, endColumn: number },
});
const severity = fc.constantFrom(...SEVERITIES);
const tool = fc.oneof(fc.constantFrom('trivy', 'npm-audit', 'bandit'), text);

/** Anything that the types allow, with texts that mean harm. */
export const findings: fc.Arbitrary<JudgedFinding> = fc.record({
  kind: fc.constantFrom(...KINDS),
  ...{ tool, id: text, title: text, message: text, key: text },
  aliases: fc.array(text, { maxLength: 3 }),
  severity: fc.oneof(severity, fc.constant('unknown' as const)),
  score: optional(fc.double({ min: 0, max: 10, noNaN: true })),
  remedy: optional(text),
  url: optional(fc.oneof(text, fc.webUrl())),
  cwes: optional(fc.array(fc.oneof(text, fc.constantFrom('CWE-79', 'CWE-1')), { maxLength: 30 })),
  package: optional(
    fc.record({
      ...{ purl: optional(text), name: text, version: text },
      fixedVersions: fc.array(text, { maxLength: 3 }),
      status: fc.constantFrom('fixed' as const, 'will-not-fix' as const, undefined),
    }),
  ),
  place: optional(place),
  artifact: optional(
    fc.record({ image: text, digest: optional(text), layer: optional(text), path: optional(text) }),
  ),
  commit: optional(text),
  anchor: optional(text),
  seenBy: fc.array(fc.record({ tool, id: text, severity }), { maxLength: 3 }),
  counted: severity,
  standing: fc.constantFrom('blocking', 'counted', 'unfixable', 'excepted', 'known'),
  exception: optional(fc.record({ reason: text, owner: text, expires: text, expired: fc.boolean() })),
  raisedFrom: optional(severity),
});

const scans: fc.Arbitrary<Scan> = fc.record({
  scanner: tool,
  target: text,
  tool: optional(
    fc.record({
      version: text,
      sha256: optional(text),
      source: fc.constantFrom('path', 'cache', 'download'),
    }),
  ),
  findings: fc.constant([]),
  proof: fc.array(text, { maxLength: 3 }),
  gaps: fc.array(fc.record({ kind: fc.constantFrom(...GAP_KINDS), message: text, hint: optional(text) }), {
    maxLength: 3,
  }),
  durationMs: fc.integer({ min: 0, max: 1_000_000 }),
});

const texts = fc.array(text, { maxLength: 4 });

export const judgements: fc.Arbitrary<Judgement> = fc.record({
  verdict: fc.constantFrom('pass', 'fail', 'inconclusive'),
  blocks: fc.boolean(),
  reasons: texts,
  findings: fc.array(findings, { maxLength: 12 }),
  limits: fc.array(
    fc.record({
      ...{ scope: text, severity, count: fc.nat(), limit: optional(fc.nat()), exceeded: fc.boolean() },
    }),
    { maxLength: 3 },
  ),
  scans: fc.array(scans, { maxLength: 4 }),
  exceptions: fc.record({
    ...{ used: fc.nat(), unused: texts, unchecked: texts, expired: texts, expiring: texts },
  }),
  known: fc.record({
    count: fc.nat(),
    fixed: fc.array(fc.record({ key: text, title: text }), { maxLength: 3 }),
  }),
  policyHash: fc.constant('a'.repeat(64)),
  warnings: texts,
});

export const abouts: fc.Arbitrary<GateAbout> = fc.record({
  run: fc.record({
    url: fc.constantFrom('', ABOUT.run.url),
    commit: fc.constantFrom('', 'c0ffee'),
    actor: text,
  }),
  startedAt: fc.constant(ABOUT.startedAt),
  durationMs: fc.nat(),
  enforce: fc.boolean(),
  image: optional(fc.record({ reference: text, digest: optional(text) })),
  notes: texts,
  subject: fc.constant(ABOUT.subject),
});

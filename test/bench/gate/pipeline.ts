import { judge } from '../../../shared/domain/gate/judge.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/gate/policy.ts';
import type { GateAbout } from '../../../shared/domain/report/gate/gate-about.ts';
import { gateAnnotations } from '../../../shared/domain/report/gate/gate-annotations.ts';
import { renderGateComment } from '../../../shared/domain/report/gate/gate-comment.ts';
import { renderGateJson } from '../../../shared/domain/report/gate/gate-json.ts';
import { renderGateSummary } from '../../../shared/domain/report/gate/gate-summary.ts';
import { SECURITY_GATE } from '../../../shared/domain/report/gate/report-subject.ts';
import { renderGateSarif } from '../../../shared/domain/sarif/gate-sarif.ts';
import { manyFindings } from './scans.ts';

const ABOUT: GateAbout = {
  subject: SECURITY_GATE,
  run: { url: 'https://github.com/octo/shop/actions/runs/1', commit: 'c'.repeat(40), actor: 'octo' },
  startedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 60_000,
  enforce: true,
  notes: [],
};

/** A process of its own, so that its memory is that of the work: findings are merged, judged and told in every report, once. */
const scans = manyFindings(Number(process.argv[2]));
const started = performance.now();
const judgement = judge(scans, DEFAULT_POLICY, [], Date.parse(ABOUT.startedAt));
const judged = performance.now();
const reports = [
  renderGateSarif(judgement, { fallbackPath: 'Dockerfile' }).text,
  renderGateJson(judgement, ABOUT),
  renderGateSummary(judgement, ABOUT),
  renderGateComment(judgement, ABOUT),
  JSON.stringify(gateAnnotations(judgement, ABOUT)),
];
const ended = performance.now();
console.log(
  JSON.stringify({
    judgeMs: judged - started,
    renderMs: ended - judged,
    findings: judgement.findings.length,
    verdict: judgement.verdict,
    bytes: reports.map(({ length }) => length),
  }),
);

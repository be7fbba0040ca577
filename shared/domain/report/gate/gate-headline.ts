import { assertNever } from '../../errors/assert-never.ts';
import { agreeing } from '../../gate/gate-words.ts';
import type { GateVerdict, Judgement } from '../../gate/judgement.ts';
import { counted } from '../figures.ts';
import { inertLine } from '../plain.ts';
import type { GateAbout } from './gate-about.ts';
import type { ReportSubject } from './report-subject.ts';

/** One plain sentence: what was judged, and why. */
export function gateHeadline(
  judgement: Judgement,
  { enforce, subject }: Pick<GateAbout, 'enforce' | 'subject'>,
): string {
  const { verdict, blocks } = judgement;
  const spared = blocks && !enforce ? ' (mode report: the step does not fail)' : '';
  return inertLine(
    `${subject.title} ${wordOf(verdict, blocks, subject)}: ${reasonOf(judgement, subject)}${spared}`,
  );
}

function wordOf(verdict: GateVerdict, blocks: boolean, subject: ReportSubject): string {
  switch (verdict) {
    case 'pass':
      return 'passed';
    case 'fail':
      return 'failed';
    case 'inconclusive':
      return blocks
        ? 'is inconclusive, which blocks'
        : `is inconclusive, which the ${subject.rule} only ${agreeing(subject, 'warn')} of`;
    default:
      return assertNever(verdict);
  }
}

/** The gravest reason; the others stand below it in the summary. */
function reasonOf({ verdict, reasons, findings, scans }: Judgement, { look }: ReportSubject): string {
  const [first, ...more] = reasons;
  if (first !== undefined)
    return more.length === 0 ? first : `${first} (and ${counted(more.length, 'more reason')})`;
  if (verdict !== 'pass') return 'see the report';
  const within = findings.filter(({ standing }) => standing === 'counted').length;
  return `${counted(scans.length, look)} proved their work, ${counted(within, 'finding')} within the limits`;
}

import { assertNever } from '../../errors/assert-never.ts';
import type { GateVerdict, Judgement } from '../../gate/judgement.ts';
import { counted } from '../figures.ts';
import { inertLine } from '../plain.ts';
import type { GateAbout } from './gate-about.ts';

/** One plain sentence: what was judged, and why. */
export function gateHeadline(judgement: Judgement, { enforce }: Pick<GateAbout, 'enforce'>): string {
  const { verdict, blocks } = judgement;
  const spared = blocks && !enforce ? ' (mode report: the step does not fail)' : '';
  return inertLine(`Security gate ${wordOf(verdict, blocks)}: ${reasonOf(judgement)}${spared}`);
}

function wordOf(verdict: GateVerdict, blocks: boolean): string {
  switch (verdict) {
    case 'pass':
      return 'passed';
    case 'fail':
      return 'failed';
    case 'inconclusive':
      return blocks ? 'is inconclusive, which blocks' : 'is inconclusive, which the policy only warns of';
    default:
      return assertNever(verdict);
  }
}

/** The gravest reason; the others stand below it in the summary. */
function reasonOf({ verdict, reasons, findings, scans }: Judgement): string {
  const [first, ...more] = reasons;
  if (first !== undefined)
    return more.length === 0 ? first : `${first} (and ${counted(more.length, 'more reason')})`;
  if (verdict !== 'pass') return 'see the report';
  const within = findings.filter(({ standing }) => standing === 'counted').length;
  return `${counted(scans.length, 'scan')} proved their work, ${counted(within, 'finding')} within the limits`;
}

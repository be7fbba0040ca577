import { codeAnchor } from '../../../../shared/domain/findings/code-anchor.ts';
import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { Hunk } from './hunks.ts';

const LONGEST_FIX = 40;

const BASE = {
  kind: 'format',
  tool: 'fmt',
  id: 'not-formatted',
  aliases: [],
  severity: 'medium',
  title: 'Not in canonical form',
} as const;

/** One change of fmt, with what it would write as the remedy. */
export function hunkFinding({ path, startLine, endLine, before, after }: Hunk): Finding {
  const fix = after.length > LONGEST_FIX ? [...after.slice(0, LONGEST_FIX), '…'] : after;
  const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  return {
    ...BASE,
    message: `${path} is not in canonical form at ${where}`,
    remedy: fix.length === 0 ? 'Take these lines out.' : `Write:\n${fix.join('\n')}`,
    place: { path, startLine, endLine },
    anchor: codeAnchor(before[0] ?? after[0] ?? ''),
  };
}

/** Where there is no program to make a diff with. */
export function wholeFileFinding(path: string): Finding {
  const message = `${path} is not in canonical form`;
  return { ...BASE, message, remedy: 'Run fmt on this file.', place: { path } };
}

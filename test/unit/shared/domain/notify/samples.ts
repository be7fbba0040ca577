import type { Notice } from '../../../../../shared/domain/notify/notice.ts';
import { noticesOf } from '../../../../../shared/domain/notify/notices.ts';
import type { TargetOutcome } from '../../../../../shared/domain/report/outcome.ts';
import { rolledBack } from '../report/outcomes.ts';

export const KEY = 'R0UT1NGKEYabcdefghijklmnopqrstuv';

/** Of a roll back, unless a test says otherwise. */
export function notice(more: Partial<Notice> = {}, target: Partial<TargetOutcome> = {}): Notice {
  const [found] = noticesOf(rolledBack({ reason: '12.0 % of the answers were 5xx', ...target }));
  if (found === undefined) throw new Error('Expected a notice');
  return { ...found, ...more };
}

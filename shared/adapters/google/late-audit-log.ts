import type { AuditLog } from '../../ports/audit-log.ts';
import type { makeAuditLog } from './audit-log.ts';

/** Loaded when there is something to write: it must not keep anybody from their traffic. */
export function lateAuditLog(parts: Parameters<typeof makeAuditLog>[0]): AuditLog {
  return { write: async (line) => (await import('./audit-log.ts')).makeAuditLog(parts).write(line) };
}

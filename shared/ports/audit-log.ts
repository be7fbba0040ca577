import type { AuditLine } from '../domain/notify/audit-line.ts';

/** Where audit lines are kept beyond the log of the job. */
export interface AuditLog {
  /** The same line twice is one entry. */
  write(line: AuditLine): Promise<void>;
}

import { ActionError } from '../../domain/errors/action-error.ts';
import type { AuditLine } from '../../domain/notify/audit-line.ts';
import type { Notice } from '../../domain/notify/notice.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import type { Log } from '../../ports/log.ts';
import type { Notifier } from '../../ports/notifier.ts';

export type Told = { readonly notices: readonly Notice[]; readonly audit: readonly AuditLine[] };

export type Listeners = {
  readonly log: Log;
  readonly notifiers: readonly Notifier[];
  /** Absent where nobody asked for it: the log of the job has every line all the same. */
  readonly auditLog?: AuditLog | undefined;
};

/** Tells the log, Cloud Logging and people how it ended. Never throws: whatever fails here is a warning, and changes nothing. */
export async function tell({ notices, audit }: Told, { log, notifiers, auditLog }: Listeners): Promise<void> {
  for (const { line } of audit) log.info(`Audit: ${JSON.stringify(line)}`);
  await Promise.all([
    ...audit.map((line) => quietly('The audit line was not written', log, async () => auditLog?.write(line))),
    ...notices.flatMap((notice) =>
      notifiers
        .filter((notifier) => notifier.wants(notice))
        .map((notifier) =>
          quietly('A notification failed', log, async () => {
            await notifier.send(notice);
            log.info(`Told ${notifier.name}: ${notice.conclusion}`);
          }),
        ),
    ),
  ]);
}

async function quietly(what: string, log: Log, work: () => Promise<void> | undefined): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof ActionError && error.hint !== undefined ? `. ${error.hint}` : '';
    log.warning(`${what}: ${message}${hint}`);
  }
}

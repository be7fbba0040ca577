import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { tell } from '../../../../../shared/engine/notify/tell.ts';
import type { Notifier } from '../../../../../shared/ports/notifier.ts';
import { recordedLog } from '../../adapters/doubles.ts';
import { notice } from '../../domain/notify/samples.ts';

const PLACE = { project: 'p', region: 'r', service: 'shop' };
const AUDIT = { place: PLACE, line: { actor: 'mona', conclusion: 'rolled-back' } };

/** A double that keeps what it is sent, or fails as it is told. */
function listener(name: string, more: Partial<Notifier> = {}) {
  const heard: string[] = [];
  const notifier: Notifier = {
    name,
    wants: () => true,
    send: async ({ conclusion }) => void heard.push(conclusion),
    ...more,
  };
  return { notifier, heard };
}

test('everybody who wants to hear is told, and one who is down keeps it from nobody', async () => {
  const { log, shown } = recordedLog();
  const [one, deaf, two] = [
    listener('Slack'),
    listener('PagerDuty', {
      send: async () => {
        throw new ActionError({ code: 'unavailable', message: 'No answer', hint: 'Look there' });
      },
    }),
    listener('the webhook', { wants: () => false }),
  ];
  const notifiers = [deaf, one, two].map(({ notifier }) => notifier);
  await tell({ notices: [notice()], audit: [] }, { log, notifiers });
  expect([one.heard, two.heard]).toEqual([['rolled-back'], []]);
  expect(shown()).toContain('Warning: A notification failed: No answer. Look there');
  expect(shown()).toContain('Told Slack: rolled-back');
});

test('the audit line is one line of JSON in the log, and in the audit log where there is one', async () => {
  const { log, shown } = recordedLog();
  const written: object[] = [];
  const auditLog = { write: async (line: object) => void written.push(line) };
  await tell({ notices: [], audit: [AUDIT] }, { log, notifiers: [], auditLog });
  const line = /^Audit: (.*)$/m.exec(shown())?.[1];
  expect(JSON.parse(line ?? '')).toEqual(AUDIT.line);
  expect(written).toEqual([AUDIT]);
});

test('an audit log that refuses is a warning, and the line is in the log all the same', async () => {
  const { log, shown } = recordedLog();
  const auditLog = {
    write: async () => {
      throw new TypeError('broken');
    },
  };
  await tell({ notices: [], audit: [AUDIT] }, { log, notifiers: [], auditLog });
  expect(shown()).toContain('Warning: The audit line was not written: broken');
  expect(shown()).toContain('Audit: {"actor":"mona"');
});

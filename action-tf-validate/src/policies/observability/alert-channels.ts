import type { Policy } from '../policy.ts';
import { ALERT } from '../reading/alerts.ts';
import { inEach } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { settingAt } from '../reading/setting.ts';

/** An alert that reaches nobody only looks like one. */
export const alertChannels: Policy = {
  id: 'observability/alert-channels',
  severity: 'medium',
  advice: true,
  title: 'Every alert goes to somebody',
  rationale: 'An alert policy without a notification channel opens incidents on a page that nobody looks at.',
  remedy: 'Set notification_channels = [google_monitoring_notification_channel.NAME.id].',
  url: 'https://cloud.google.com/monitoring/support/notification-options',
  check: (estate) =>
    inEach(estate, [ALERT], (alert) => {
      const channels = settingAt(alert.body, ['notification_channels'], alert.block.headRange);
      if (channels.kind === 'unknown') {
        const isComputed = channels.unknown.code === 'computed';
        return isComputed
          ? []
          : [undecided(alert, channels.at, 'The notification channels', channels.unknown)];
      }
      const isList = channels.kind === 'set' && channels.value.kind === 'list';
      if (isList && channels.value.items.some(({ kind }) => kind !== 'null')) return [];
      return [breach(alert, channels.at, 'tells nobody; wanted at least one notification channel')];
    }),
};

import type { Policy } from '../policy.ts';
import type { Condition } from '../reading/alerts.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { type Fit, unrelated, wantAlert, withinLimit } from '../reading/wanted-alert.ts';

/** Slow is the first form that most outages take. */
export const alertOnLatency: Policy = {
  id: 'observability/alert-on-latency',
  severity: 'medium',
  advice: true,
  title: 'An alert tells when the slowest 5 % of the requests take longer than 2000 ms',
  rationale:
    'A full pool of connections, a missing index and a cold cache all show as latency long before they show as errors. A mean hides them.',
  remedy:
    'Add a google_monitoring_alert_policy on run.googleapis.com/request_latencies with ALIGN_PERCENTILE_95 (or histogram_quantile(0.95, …)) above 2000.',
  url: 'https://cloud.google.com/run/docs/monitoring',
  check: (estate) =>
    wantAlert(estate, {
      types: SERVICES,
      what: 'an alert on the 95th percentile of the latency, above at most 2000 ms',
      judge: fitLatency,
    }),
};

function fitLatency(condition: Condition): Fit {
  const { text } = condition;
  if (!/run(\.|_)googleapis(\.|_)com[/:]request_latencies/.test(text)) return unrelated(condition);
  if (!/PERCENTILE_9[59]|(quantile|percentile)\w*\W[\s\S]*?\b(0?\.9[59]|9[59])\b/i.test(text)) {
    return { but: 'asks for no 95th percentile' };
  }
  return withinLimit(condition, 2000, (value) => `${value} ms`);
}

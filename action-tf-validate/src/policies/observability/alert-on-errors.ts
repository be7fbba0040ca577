import type { Policy } from '../policy.ts';
import type { Condition } from '../reading/alerts.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { bothOf, type Fit, unrelated, wantAlert, withinLimit, withinTime } from '../reading/wanted-alert.ts';

/** Somebody must hear of it when one request in twenty fails. */
export const alertOnErrors: Policy = {
  id: 'observability/alert-on-errors',
  severity: 'medium',
  advice: true,
  title: 'An alert tells when 5 % of the requests fail over 300 s',
  rationale:
    'Without it users are the ones who tell. A count of errors in place of a ratio is silent at night and cries at noon.',
  remedy:
    'Add a google_monitoring_alert_policy on run.googleapis.com/request_count: response_code_class 5xx divided by all, above 0.05, for 300s or less. Threshold (with denominator_filter), PromQL and MQL are all read.',
  url: 'https://cloud.google.com/run/docs/monitoring',
  check: (estate) =>
    wantAlert(estate, {
      types: SERVICES,
      what: 'an alert on the share of 5xx answers, above at most 5 % and within 300 s',
      judge: fitErrors,
    }),
};

function fitErrors(condition: Condition): Fit {
  const { text, isRatio } = condition;
  if (!/run(\.|_)googleapis(\.|_)com[/:]request_count/.test(text)) return unrelated(condition);
  if (!/5xx|5\.\*|5\[0-9\]|\b500\b|"5/.test(text)) return 'other';
  if (!isRatio) return { but: 'counts errors and divides them by nothing' };
  return bothOf(
    withinLimit(condition, 0.05, (value) => `${Number((value * 100).toPrecision(6))} %`),
    withinTime(condition, 300),
  );
}

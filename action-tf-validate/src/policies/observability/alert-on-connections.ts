import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { limitOf } from '../database/capacity/limit.ts';
import type { Policy } from '../policy.ts';
import type { Condition } from '../reading/alerts.ts';
import { DATABASE } from '../reading/databases.ts';
import { type Fit, unrelated, wantAlert, withinLimit } from '../reading/wanted-alert.ts';

/** A database out of connections takes every service down at once. */
export const alertOnConnections: Policy = {
  id: 'observability/alert-on-connections',
  severity: 'medium',
  advice: true,
  title: 'An alert tells when a database has 80 % of its connections in use',
  rationale:
    'At 100 % all services fail together, and nobody can connect to see why. At 80 % there is time to lower a pool or to stop a rollout.',
  remedy:
    'Add a google_monitoring_alert_policy on cloudsql.googleapis.com/database/postgresql/num_backends (MySQL: database/network/connections) above 80 % of max_connections.',
  url: 'https://cloud.google.com/sql/docs/postgres/admin-api/metrics',
  check: (estate) =>
    wantAlert(estate, {
      types: [DATABASE],
      what: 'an alert on the connections of the database, above at most 80 % of its maximum',
      judge: fitConnections,
    }),
};

const METRIC =
  /cloudsql(\.|_)googleapis(\.|_)com[/:]database_?\/?(postgresql_?\/?num_backends|mysql_?\/?connections|network_?\/?connections)/;

function fitConnections(condition: Condition, database: ResourceInstance): Fit {
  if (!METRIC.test(condition.text)) return unrelated(condition);
  if (condition.isRatio) return withinLimit(condition, 0.8, (value) => `${value * 100} %`);
  const limit = limitOf(database);
  if (limit.kind === 'unknown')
    return { unknown: `the maximum of ${database.address} is not known (${limit.reason})` };
  return withinLimit(condition, limit.most * 0.8, (value) => `${value} of ${limit.most} connections`);
}

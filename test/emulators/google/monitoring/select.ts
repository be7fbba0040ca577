import type { Comparison, Filter } from '../logging/filter.ts';
import { matches } from '../logging/filter-match.ts';
import type { MetricType } from './request-series.ts';
import type { Labels, Series } from './series.ts';

/** Whether a series passes the filter of a query. */
export function isSelected(series: Series, type: MetricType, filter: Filter): boolean {
  return matches(
    filter,
    (field) => fieldOf(series, type, field),
    compare,
    () => JSON.stringify(series),
  );
}

/** A field of a series, as filters and groupings name it. */
export function fieldOf(series: Series, type: MetricType, field: string): string | undefined {
  if (field === 'metric.type') return type;
  if (field === 'resource.type') return 'cloud_run_revision';
  if (field === 'project') return series.resourceLabels.project_id;
  const [group, , ...name] = field.split('.');
  const labels: Labels = group === 'metric' ? series.metricLabels : series.resourceLabels;
  return labels[name.join('.')];
}

function compare(found: string, comparison: Comparison): boolean {
  const equal = comparison.values.some((value) => is(found, comparison.function, value));
  return comparison.operator === '!=' ? !equal : equal;
}

function is(found: string, name: string | undefined, value: string): boolean {
  switch (name) {
    case 'starts_with':
      return found.startsWith(value);
    case 'ends_with':
      return found.endsWith(value);
    case 'has_substring':
      return found.includes(value);
    case 'monitoring.regex.full_match':
      return new RegExp(`^(?:${value})$`).test(found);
    default:
      return found === value;
  }
}

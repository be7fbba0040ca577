import type { CustomMetric } from '../analysis/analysis-settings.ts';
import type { TestName } from '../analysis/verdict.ts';
import type { Path } from '../yaml/locate.ts';
import { readQuery } from './read-query.ts';
import { type Entry, isPartial, type MetricEntry } from './rollout-file.ts';
import type { SettingsReader } from './settings-reader.ts';

/** What the reports call the tests that are always there. */
const OWN_TESTS: Readonly<Record<TestName, true>> = {
  errors: true,
  'errors-relative': true,
  'client-errors-relative': true,
  latency: true,
  'latency-relative': true,
  share: true,
  'probe-errors': true,
  'probe-latency': true,
};

/** The user's own metrics: each with a name of its own, and with something that it can fail. */
export function readMetrics(
  metrics: Entry<readonly Entry<MetricEntry>[]>,
  at: Path,
  reader: SettingsReader,
): readonly CustomMetric[] {
  const names = new Map(Object.keys(OWN_TESTS).map((name) => [name, 'a test of every rollout']));
  return (metrics ?? []).flatMap((entry, index) => {
    const name = entry?.name?.toLowerCase();
    const owner = name === undefined ? undefined : names.get(name);
    if (owner !== undefined) {
      reader.refuse(
        [...at, index, 'name'],
        `Expected a name of its own, found "${entry?.name}", which is that of ${owner}`,
      );
    } else if (name !== undefined) names.set(name, `metric ${index + 1}`);
    return entry ? readMetric(entry, [...at, index], reader) : [];
  });
}

function readMetric(entry: MetricEntry, at: Path, reader: SettingsReader): readonly CustomMetric[] {
  const min = reader.number(entry.min, [...at, 'min']);
  const max = reader.number(entry.max, [...at, 'max']);
  const versusBaseline = reader.number(entry.versus_baseline, [...at, 'versus_baseline']);
  if ([entry.min, entry.max, entry.versus_baseline].every((one) => one === undefined) && !isPartial(entry)) {
    reader.refuse(at, 'Expected at least one of min, max and versus_baseline, found none of them');
  }
  if (min !== undefined && max !== undefined && min > max) {
    reader.refuse([...at, 'min'], `Expected a min of at most the max (${max}), found ${min}`);
  }
  if (typeof entry.name !== 'string' || typeof entry.query !== 'string') return [];
  const query = readQuery(entry.query, entry.versus_baseline !== undefined, (message) =>
    reader.refuse([...at, 'query'], message),
  );
  return [
    {
      name: entry.name,
      query,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(versusBaseline !== undefined && { versusBaseline }),
      dryRun: entry.dry_run ?? false,
    },
  ];
}

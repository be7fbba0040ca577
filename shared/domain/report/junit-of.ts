import { type JunitSuite, renderJunit } from '../smoke/junit.ts';
import type { Outcome, SmokeRun } from './outcome.ts';

/** Every run of a suite as JUnit XML; undefined where none was run, so that a reporter never finds an empty file and calls it passed. */
export function junitOf({ targets, url }: Outcome): string | undefined {
  const suites = [
    ...targets.flatMap(({ service, smoke }) => smoke.flatMap((run) => suiteOf(service, run))),
    ...(url === undefined ? [] : suiteOf('', url.smoke)),
  ];
  return suites.length === 0 ? undefined : renderJunit(suites);
}

function suiteOf(service: string, { when, percent, report }: SmokeRun): readonly JunitSuite[] {
  if (report === undefined) return [];
  const where = when === 'stage' ? `under ${percent} % of the traffic` : `on ${report.target}`;
  return [{ name: [service, where].filter((part) => part !== '').join(' '), report }];
}

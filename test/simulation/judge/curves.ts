import { type Curves, renderCurves } from '../plot/curves.ts';
import type { World } from '../world/service.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { OURS, oursFrom, RIVALS, type Rule } from './rules.ts';

const PER_MINUTE = 300;
const BEFORE = 0.005;
/** Percent of the candidate's answers. */
const FAULTS = [0.5, 1, 2, 3, 5, 7, 10, 20, 40, 100];
/** Percent of both arms' answers. */
const USUAL = [0.1, 0.2, 0.5, 1, 2, 3, 5];
/** A median of fewer roll backs than this says nothing. */
const LEAST_FOUND = 0.5;

/** The pictures, by the names of their files. */
export function drawCurves(runs: number, seed: number): Readonly<Record<string, string>> {
  const rules = [OURS, oursFrom(5), ...RIVALS];
  const faults = at(rules, FAULTS, runs, seed, (percent) => ({
    perMinute: PER_MINUTE,
    baseline: { errors: BEFORE },
    candidate: { errors: percent / 100 },
  }));
  const healthy = at(rules, USUAL, runs, seed, (percent) => ({
    perMinute: PER_MINUTE,
    baseline: { errors: percent / 100 },
    candidate: { errors: percent / 100 },
  }));
  const source = `${runs} rollouts a point, seed ${seed}; ${PER_MINUTE} requests a minute`;
  const draw = (
    more: Pick<Curves, 'title' | 'across' | 'up' | 'top'>,
    found: Found,
    measure: (one: Outcomes) => number | undefined,
  ) =>
    renderCurves({
      ...more,
      source,
      series: rules.map(({ name }, index) => ({
        name,
        points: (found[index] ?? []).map(({ x, outcomes }) => ({ x, y: measure(outcomes) })),
      })),
    });
  return {
    'power.svg': draw(
      {
        title: 'Rollouts that are rolled back, by the fault of the candidate',
        across: '5xx of the candidate, % (baseline .5 %)',
        up: 'share rolled back',
        top: 1,
      },
      faults,
      ({ share }) => share['rolled-back'],
    ),
    'false-roll-backs.svg': draw(
      {
        title: 'Healthy rollouts that are rolled back, by what is usual for the service',
        across: '5xx of both arms, %',
        up: 'share rolled back',
        top: 1,
      },
      healthy,
      ({ share }) => share['rolled-back'],
    ),
    'detection.svg': draw(
      {
        title: 'Minutes until a fault is rolled back',
        across: '5xx of the candidate, % (baseline .5 %)',
        up: 'median minutes, where most are found',
        top: 40,
      },
      faults,
      ({ share, minutes }) => (share['rolled-back'] >= LEAST_FOUND ? minutes['rolled-back'] : undefined),
    ),
  };
}

type Found = readonly (readonly { readonly x: number; readonly outcomes: Outcomes }[])[];

function at(
  rules: readonly Rule[],
  xs: readonly number[],
  runs: number,
  seed: number,
  worldAt: (x: number) => World,
): Found {
  return rules.map((rule) => xs.map((x) => ({ x, outcomes: outcomesOf(rule, worldAt(x), runs, seed) })));
}

import type { Figure, Group, Limit } from '../figure.ts';
import { median, ratioWithinRounds, sampleOf } from '../statistics.ts';
import type { Cost, PointCosts } from './growth.ts';
import type { Point } from './points.ts';

/** No call may list revisions: then their number cannot matter. */
const REVISIONS_LIMIT: Limit = { of: 'ratio', kind: 'at most', than: 1.2 };

/** The largest point of each kind beside the smallest. */
export function growthGroup(costs: readonly PointCosts[]): Group {
  return {
    title: 'How the cost grows',
    columns: { value: 'largest', beside: 'smallest', ratio: 'largest ÷ smallest' },
    figures: (['services', 'revisions', 'tags'] as const).flatMap((grows) => {
      const points = costs
        .filter(({ point }) => point.grows === grows)
        .toSorted((a, b) => a.point.count - b.point.count);
      return [
        ...figuresOf('deploy without traffic', grows, points, ({ deploys }) => deploys),
        ...figuresOf('roll back', grows, points, ({ rollBacks }) => rollBacks),
      ];
    }),
  };
}

function figuresOf(
  job: string,
  grows: Point['grows'],
  points: readonly PointCosts[],
  of: (costs: PointCosts) => readonly Cost[],
): Figure[] {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const what = `${job}, ${first.point.count.toLocaleString('en')} to ${last.point.count.toLocaleString('en')} ${grows}`;
  const compare = (value: (cost: Cost) => number) => {
    const [smallest, largest] = [of(first).map(value), of(last).map(value)];
    return {
      value: sampleOf(largest),
      beside: sampleOf(smallest),
      ratio: ratioWithinRounds(largest, smallest),
    };
  };
  const between = points.slice(1, -1).map((costs) => {
    const at = (value: (cost: Cost) => number) => median(of(costs).map(value));
    return `${costs.point.count}: ${at(wall).toFixed(0)} ms, ${at(calls)} calls, ${at(kilobytes).toFixed(1)} kB`;
  });
  return [
    {
      ...{ what, unit: 'ms', ...compare(wall) },
      limit: grows === 'revisions' ? REVISIONS_LIMIT : undefined,
      note: between.join('; '),
    },
    { what: '… calls', unit: 'calls', ...compare(calls) },
    {
      what: '… bytes',
      unit: 'kB',
      ...compare(kilobytes),
      note: grows === 'tags' ? 'each answer of the service holds them all' : 'bodies, both ways',
    },
  ];
}

const wall = ({ wallMs }: Cost) => wallMs;
const calls = (cost: Cost) => cost.calls;
const kilobytes = ({ bytes }: Cost) => bytes / 1000;

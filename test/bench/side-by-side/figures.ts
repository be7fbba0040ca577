import type { Figure, Group, Limit, Unit } from '../figure.ts';
import { median, ratioOf, type Sample, sampleOf } from '../statistics.ts';
import type { Breakdown } from './breakdown.ts';
import type { SideBySide } from './rounds.ts';
import type { Run } from './run.ts';

const PATCH_LIMIT_MS = 250;
const COLUMNS = { value: 'bundles', beside: 'gcloud and curl', ratio: 'gcloud ÷ bundles' };

/** The tables of both jobs, with the limits that the project gives itself. */
export function sideBySideGroups({ bundles, gcloud }: SideBySide): Group[] {
  return [
    {
      title: '(1) Deploy without traffic, smoke, 10 %, 50 %, 100 %',
      columns: COLUMNS,
      figures: figuresOf(bundles.rollOuts, gcloud?.rollOuts, 6),
    },
    {
      title: '(2) Roll back',
      columns: COLUMNS,
      figures: [
        ...figuresOf(bundles.rollBacks, gcloud?.rollBacks, 2.5),
        compared(
          'wall minus floor, closing write not needed',
          'ms',
          ...([bundles.rollBacks, gcloud?.rollBacks] as const),
          (run) => run.strictOverheadMs,
          { note: 'the second write of the bundles counted as cost of the tool' },
        ),
        compared('until the traffic is back', 'ms', bundles.rollBacks, gcloud?.rollBacks, firstWriteDone, {
          note: 'process start to the end of the first write',
        }),
        one(
          'process start to its first write',
          'ms',
          sampleOf(bundles.rollBacks.map((run) => run.firstWriteMs)),
          {
            limit: { of: 'value', kind: 'at most', than: PATCH_LIMIT_MS },
            note: 'its arrival at the emulator',
          },
        ),
      ],
    },
    {
      title: 'Where the time of the bundles goes',
      columns: { value: '(1)', beside: '(2)', ratio: '' },
      figures: PARTS.map(([part, what]) => ({
        ...{ what, unit: 'ms' as const },
        value: sampleOf(bundles.rollOuts.map(({ breakdown }) => breakdown[part])),
        beside: sampleOf(bundles.rollBacks.map(({ breakdown }) => breakdown[part])),
      })),
    },
  ];
}

const PARTS: readonly (readonly [keyof Breakdown, string])[] = [
  ['startMs', 'start to the first request'],
  ['logInMs', 'login, three calls'],
  ['callsMs', 'while calls are answered'],
  ['gapsMs', 'between calls, smoke test included'],
  ['exitMs', 'last answer to the end'],
];

function figuresOf(ours: readonly Run[], theirs: readonly Run[] | undefined, factor: number): Figure[] {
  const wall = sampleOf(ours.map(({ wallMs }) => wallMs));
  const floor = sampleOf(ours.map(({ floorMs }) => floorMs));
  return [
    compared('wall', 'ms', ours, theirs, ({ wallMs }) => wallMs, {
      limit: { of: 'value', kind: 'at most', than: 1.5 * floor.median + 250 },
      note: `limit: 1.5 × floor + 250 ms; ${wall.count} rounds in turn`,
    }),
    compared('floor', 'ms', ours, theirs, ({ floorMs }) => floorMs, {
      note: "the emulator's answer times for the calls that are needed: see below",
    }),
    compared('wall minus floor', 'ms', ours, theirs, ({ overheadMs }) => overheadMs, {
      ...(theirs === undefined ? {} : { limit: { of: 'ratio', kind: 'at least', than: factor } }),
      note: 'what the tool itself costs',
    }),
    compared('wall minus floor, `post` included', 'ms', ours, theirs, (run) => run.overheadMs + run.postMs, {
      note: `the runner starts it after every step, ${middle(ours.map(({ postMs }) => postMs))} ms; the row above is without`,
    }),
    ...measuredOnly('CPU', 'ms', ours, theirs, ({ cpuMs }) => cpuMs, 'user and system, all processes'),
    ...measuredOnly('memory, largest process', 'MB', ours, theirs, ({ largestMb }) => largestMb, 'resident'),
    ...measuredOnly(
      'memory, all processes',
      'MB',
      ours,
      theirs,
      ({ treeMb }) => treeMb,
      'resident together, looked at every 20 ms',
    ),
    compared('API calls', 'calls', ours, theirs, ({ calls }) => calls, {
      note: 'the bundles log in, gcloud is handed its token',
    }),
  ];
}

function middle(values: readonly number[]): string {
  return median(values).toFixed(0);
}

const firstWriteDone = (run: Run) => run.firstWriteDoneMs;

function compared(
  what: string,
  unit: Unit,
  ours: readonly Run[],
  theirs: readonly Run[] | undefined,
  of: (run: Run) => number,
  more: { readonly limit?: Limit; readonly note?: string } = {},
): Figure {
  const value = sampleOf(ours.map(of));
  const beside = theirs && sampleOf(theirs.map(of));
  return { ...{ what, unit, value, beside, ...more }, ratio: beside && ratioOf(beside, value) };
}

/** Nothing where the machine does not tell. */
function measuredOnly(
  what: string,
  unit: Unit,
  ours: readonly Run[],
  theirs: readonly Run[] | undefined,
  of: (run: Run) => number | undefined,
  note: string,
): Figure[] {
  if (ours.some((run) => of(run) === undefined)) return [];
  return [compared(what, unit, ours, theirs, (run) => of(run) ?? Number.NaN, { note })];
}

function one(what: string, unit: Unit, value: Sample, more: { limit?: Limit; note?: string }): Figure {
  return { what, unit, value, ...more };
}

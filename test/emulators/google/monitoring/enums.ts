import { InvalidArgument } from './invalid-argument.ts';

// Numbers as in google.monitoring.v3.Aggregation; those that are missing are not emulated.
const ALIGNERS = {
  ALIGN_NONE: 0,
  ALIGN_DELTA: 1,
  ALIGN_RATE: 2,
  ALIGN_SUM: 14,
  ALIGN_PERCENTILE_99: 18,
  ALIGN_PERCENTILE_95: 19,
  ALIGN_PERCENTILE_50: 20,
  ALIGN_PERCENTILE_05: 21,
} as const;

const REDUCERS = {
  REDUCE_NONE: 0,
  REDUCE_SUM: 4,
  REDUCE_PERCENTILE_99: 9,
  REDUCE_PERCENTILE_95: 10,
  REDUCE_PERCENTILE_50: 11,
  REDUCE_PERCENTILE_05: 12,
} as const;

const VIEWS = { FULL: 0, HEADERS: 1 } as const;

export type Aligner = keyof typeof ALIGNERS;
export type Reducer = keyof typeof REDUCERS;
export type View = keyof typeof VIEWS;

export const readAligner = reader('aggregation.perSeriesAligner', ALIGNERS);
export const readReducer = reader('aggregation.crossSeriesReducer', REDUCERS);
export const readView = reader('view', VIEWS);

/** The percent in the name of a percentile aligner or reducer. */
export function percentOf(name: Aligner | Reducer): number | undefined {
  const digits = /_PERCENTILE_(\d+)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The client sends enums as numbers, people write names: both are read. */
function reader<E extends Readonly<Record<string, number>>>(field: string, members: E) {
  return (text: string | null): keyof E & string => {
    const wanted = text ?? '0';
    const name = Object.keys(members).find(
      (member) => member === wanted || String(members[member]) === wanted,
    );
    if (name !== undefined) return name;
    const known = Object.keys(members).join(', ');
    throw new InvalidArgument(field, wanted, `The emulator knows ${known}.`);
  };
}

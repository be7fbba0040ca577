export type Labels = Readonly<Record<string, string>>;

export type Sample = { readonly ms: number; readonly value: number };

/** A stored series: its labels with `__name__`, its samples oldest first. */
export type SampleSeries = { readonly labels: Labels; readonly samples: readonly Sample[] };

/** What an expression is worth at one moment. */
export type Vector = readonly { readonly labels: Labels; readonly value: number }[];

export const NAME = '__name__';

/** Series are told apart by their labels, in whatever order these stand. */
export function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** What most operations leave of the labels: the name says what a value was before. */
export function withoutName({ [NAME]: _, ...labels }: Labels): Labels {
  return labels;
}

/** Microseconds since the epoch: the precision of Cloud Run's times and etags. */
export type Micros = number;

/** Strictly rising stamps, so that two writes within one tick of a clock still differ in their etag. */
export function createStamps(now: () => number): () => Micros {
  let last = 0;
  return () => {
    last = Math.max(Math.round(now() * 1000), last + 1);
    return last;
  };
}

/** RFC 3339 with six digits. */
export function timestampText(micros: Micros): string {
  const fraction = String(micros % 1_000_000).padStart(6, '0');
  return `${new Date(Math.floor(micros / 1000)).toISOString().slice(0, 19)}.${fraction}Z`;
}

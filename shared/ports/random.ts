/** A number in [0, 1). Jitter and sampling draw from it, so that tests can repeat a run. */
export type Random = () => number;

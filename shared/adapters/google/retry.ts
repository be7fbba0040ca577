/** Repeats work that only reads, as the engine's policy says. Handed in, because adapters do not decide on retries. */
export type Retry = <T>(work: () => Promise<T>) => Promise<T>;

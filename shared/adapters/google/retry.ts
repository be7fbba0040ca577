/** Repeats work that only reads, as the engine's policy says; `what` names it in the log. Handed in, because adapters do not decide on retries. */
export type Retry = <T>(what: string, work: () => Promise<T>) => Promise<T>;

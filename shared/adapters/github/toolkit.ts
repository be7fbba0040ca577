type Core = typeof import('@actions/core');

/** GitHub's toolkit as a job and its log use it, before it is there and afterwards. */
export type Toolkit = {
  /** At once, or in its turn as soon as the toolkit is loaded. */
  use(work: (core: Core) => void): void;
  /** Ends when all that was asked of it before is done. */
  load(): Promise<Core>;
};

/** It brings an HTTP client of a megabyte, so main says when it is loaded: not before the first request has left. */
export function makeToolkit(): Toolkit {
  const waiting: ((core: Core) => void)[] = [];
  let loaded: Core | undefined;
  let loading: Promise<Core> | undefined;
  const load = async () => {
    const core = await import('@actions/core');
    for (const work of waiting) work(core);
    loaded = core;
    return core;
  };
  return {
    use: (work) => {
      if (loaded === undefined) waiting.push(work);
      else work(loaded);
    },
    load: () => {
      loading ??= load();
      return loading;
    },
  };
}

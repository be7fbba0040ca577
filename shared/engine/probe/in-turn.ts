/**
 * Runs pieces of work, at most so many at the same time: each as soon as those that it waits for have ended, else in their order. A fault of one
 * waits for the others that run, so that nothing goes on behind the back of the caller.
 */
export async function inTurn<T>(
  waitsFor: readonly (readonly number[])[],
  parallel: number,
  run: (index: number) => Promise<T>,
): Promise<readonly T[]> {
  const results = new Map<number, T>();
  const left = new Set(waitsFor.keys());
  const running = new Map<number, Promise<number>>();
  const start = (index: number): void => {
    left.delete(index);
    running.set(
      index,
      run(index).then((result) => {
        results.set(index, result);
        return index;
      }),
    );
  };
  try {
    while (results.size < waitsFor.length) {
      for (const index of left) {
        if (running.size >= parallel) break;
        if (waitsFor[index]?.every((source) => results.has(source))) start(index);
      }
      if (running.size === 0) throw new Error('Expected work that can begin, found a circle');
      running.delete(await Promise.race(running.values()));
    }
  } catch (error) {
    await Promise.allSettled(running.values());
    throw error;
  }
  return [...waitsFor.keys()].map((index) => results.get(index) as T);
}

/** An error and what caused it, outermost first: libraries wrap what our transport throws. */
export function* causes(error: unknown): Generator<object> {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause)
    yield at;
}

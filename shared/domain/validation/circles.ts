/** Who calls whom, by folder. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/** Every circle that is met on a walk through all calls, each once. It begins and ends with its first folder by name. */
export function circlesOf(uses: Uses): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (folder: string): void => {
    const at = path.indexOf(folder);
    if (at !== -1) {
      const circle = turned(path.slice(at));
      found.set(circle.join('\n'), [...circle, circle[0] ?? folder]);
      return;
    }
    if (done.has(folder)) return;
    path.push(folder);
    for (const next of uses.get(folder) ?? []) walk(next);
    path.pop();
    done.add(folder);
  };
  for (const folder of [...uses.keys()].sort()) walk(folder);
  return [...found.values()];
}

/** Everything that is reached from some folders, with them. */
export function reachable(from: Iterable<string>, uses: Uses): ReadonlySet<string> {
  const seen = new Set(from);
  for (const folder of seen) for (const next of uses.get(folder) ?? []) seen.add(next);
  return seen;
}

function turned(circle: readonly string[]): readonly string[] {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}

import { localAddress, type Same } from './same.ts';
import { environmentsIn, rootsIn } from './seen-from.ts';

/**
 * The name of what each group is about, as its own file has it: it stays when a root is added that uses the module too. Only where one place
 * has several things wrong with one resource they are told apart, by what differs.
 */
export function anchorsOf(groups: readonly Same[]): readonly string[] {
  const plain = groups.map(([{ anchor, about }]) =>
    about === undefined ? localAddress(anchor) : `${localAddress(anchor)} (${about})`,
  );
  const alike = Map.groupBy(groups.keys(), (index) => spotOf(groups[index] as Same));
  const anchors = [...plain];
  for (const indexes of alike.values()) {
    if (indexes.length === 1) continue;
    const names = namesFor(indexes.map((index) => groups[index] as Same));
    for (const [at, index] of indexes.entries()) anchors[index] = `${plain[index]} (${names[at]})`;
  }
  return anchors;
}

function spotOf([{ at, anchor, about = '' }]: Same): string {
  const { path, start, end } = at;
  return [path, start.line, start.column, end.line, end.column, localAddress(anchor), about].join('\n');
}

/** By environment where that is enough, else by root, else by address, and at last by their order. */
function namesFor(groups: readonly Same[]): readonly string[] {
  const ways: readonly ((group: Same) => string)[] = [
    (group) => environmentsIn(group).join(', '),
    (group) => [...rootsIn(group), ...environmentsIn(group)].join(', '),
    ([{ anchor }]) => anchor,
  ];
  for (const way of ways) {
    const names = groups.map(way);
    if (new Set(names).size === groups.length && !names.includes('')) return names;
  }
  return groups.map((_, index) => String(index + 1));
}

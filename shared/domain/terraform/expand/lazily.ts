import { unknown } from '../../hcl/evaluate/make.ts';
import type { Range } from '../../hcl/range.ts';
import type { Value } from '../../hcl/value.ts';

/** Works each name out once, when it is first asked for. A name that leads back to itself has no value. */
export type Lazily = (name: string, at: Range, work: () => Value) => Value;

export function lazily(): Lazily {
  const done = new Map<string, Value>();
  const underway = new Set<string>();
  return (name, at, work) => {
    const known = done.get(name);
    if (known !== undefined) return known;
    if (underway.has(name)) return unknown('cycle', `${name} depends on itself`, at);
    underway.add(name);
    const value = work();
    underway.delete(name);
    done.set(name, value);
    return value;
  };
}

import { placeText } from '../../../shared/domain/hcl/range.ts';
import type { Estate, Observation, Root, RootEnvironment } from './policy.ts';

/** Looks at every environment of every root. What holds in all of a root's environments is said once, without their names. */
export function inEachEnvironment(
  { roots }: Estate,
  look: (environment: RootEnvironment, root: Root) => readonly Observation[],
): readonly Observation[] {
  return roots.flatMap((root) => {
    const byText = new Map<
      string,
      { readonly observation: Observation; readonly where: Set<RootEnvironment> }
    >();
    for (const environment of root.environments) {
      for (const observation of look(environment, root)) {
        const key = [
          observation.saw,
          observation.anchor,
          placeText(observation.at),
          observation.message,
        ].join('\n');
        const entry = byText.get(key) ?? { observation, where: new Set() };
        entry.where.add(environment);
        byText.set(key, entry);
      }
    }
    const seenFrom = (environments: Iterable<RootEnvironment>) => ({
      root: root.folder,
      environments: [...new Set([...environments].map(({ name }) => name))].filter((name) => name !== ''),
    });
    return [...byText.values()].flatMap(({ observation, where }) =>
      where.size === root.environments.length
        ? [{ ...observation, seenFrom: seenFrom(where) }]
        : [...where].map((environment) => ({
            ...observation,
            environment: environment.name,
            seenFrom: seenFrom([environment]),
          })),
    );
  });
}

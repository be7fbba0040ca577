import { placeText } from '../../../shared/domain/hcl/range.ts';
import type { Estate, Observation, Root, RootEnvironment } from './policy.ts';

/** Looks at every environment of every root. What holds in all of a root's environments is said once, without their names. */
export function inEachEnvironment(
  { roots }: Estate,
  look: (environment: RootEnvironment, root: Root) => readonly Observation[],
): readonly Observation[] {
  return roots.flatMap((root) => {
    const byText = new Map<string, { readonly observation: Observation; readonly names: Set<string> }>();
    for (const environment of root.environments) {
      for (const observation of look(environment, root)) {
        const key = [
          observation.saw,
          observation.anchor,
          placeText(observation.at),
          observation.message,
        ].join('\n');
        const entry = byText.get(key) ?? { observation, names: new Set() };
        entry.names.add(environment.name);
        byText.set(key, entry);
      }
    }
    return [...byText.values()].flatMap(({ observation, names }) =>
      names.size === root.environments.length
        ? [observation]
        : [...names].map((environment) => ({ ...observation, environment })),
    );
  });
}

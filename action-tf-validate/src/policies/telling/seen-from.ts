import { folderText } from '../../../../shared/domain/validation/folder-path.ts';
import type { Same } from './same.ts';

/** The environments that a group names, each once. */
export function environmentsIn(group: Same): readonly string[] {
  const names = group.flatMap(({ environment, seenFrom }) => seenFrom?.environments ?? environment ?? []);
  return [...new Set(names)].filter((name) => name !== '');
}

/** The roots that a group was seen from. */
export function rootsIn(group: Same): readonly string[] {
  return [...new Set(group.flatMap(({ seenFrom }) => seenFrom?.root ?? []))].map(folderText);
}

/** `apps/shop (staging, production)`, for each root. */
export function viewsOf(group: Same): readonly string[] {
  const views = group.flatMap(({ seenFrom }) => seenFrom ?? []);
  return [...Map.groupBy(views, ({ root }) => root)].map(([root, ofRoot]) => {
    const names = [...new Set(ofRoot.flatMap(({ environments }) => environments))];
    return names.length === 0 ? folderText(root) : `${folderText(root)} (${names.join(', ')})`;
  });
}

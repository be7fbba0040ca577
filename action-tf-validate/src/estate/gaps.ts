import type { Gap } from '../../../shared/domain/gate/scan.ts';
import type { HclProblem } from '../../../shared/domain/hcl/hcl-file.ts';
import { placeText } from '../../../shared/domain/hcl/range.ts';
import { reachable } from '../../../shared/domain/validation/circles.ts';
import type { Discovery } from '../../../shared/domain/validation/discovery.ts';
import { folderText } from '../../../shared/domain/validation/folder-path.ts';

/** Folders that lead into a circle: nobody knows what they make. A circle that no root leads to is told by itself. */
export function circleGaps({ circles, folders }: Discovery): readonly Gap[] {
  const uses = new Map(folders.map((one) => [one.folder, one.uses]));
  const lost = folders
    .filter(({ kind, endless }) => kind === 'root' && endless)
    .map(({ folder }) => ({ folder, reach: reachable([folder], uses) }));
  const told = lost.map(({ folder, reach }) => {
    const circle = circles.find(([first = '']) => reach.has(first));
    return `${folderText(folder)} calls modules in a circle${circle === undefined ? '' : ` (${circleText(circle)})`}`;
  });
  const alone = circles
    .filter((circle) => circle.some((folder) => uses.has(folder)))
    .filter(([first = '']) => !lost.some(({ reach }) => reach.has(first)))
    .map((circle) => `Modules call each other in a circle (${circleText(circle)})`);
  return [...told, ...alone].map((what) => ({
    kind: 'unparsed-files',
    message: `${what}: policies did not look at them`,
  }));
}

const circleText = (circle: readonly string[]): string => circle.map(folderText).join(' -> ');

/** One gap for each file, by its first place that could not be read. The rest of the file was. */
export function problemGaps(problems: readonly HclProblem[]): readonly Gap[] {
  const once = new Map(problems.map((one) => [`${placeText(one.range)} ${one.message}`, one]));
  const byFile = Map.groupBy(once.values(), ({ range }) => range.path);
  return [...byFile]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofFile]): readonly Gap[] => {
      const [first, ...others] = ofFile.toSorted((a, b) => a.range.start.line - b.range.start.line);
      if (first === undefined) return [];
      const more = others.length === 0 ? '' : ` (and ${others.length} more in this file)`;
      return [{ kind: 'unparsed-files', message: `${placeText(first.range)}: ${first.message}${more}` }];
    });
}

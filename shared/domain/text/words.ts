import { err, ok, type Result } from '../errors/problem.ts';
import { shown } from './expected.ts';
import { parseList } from './list.ts';
import { suggestion } from './nearest.ts';

/** A list of words of a closed list, each once, whatever its case. */
export function wordsOf<const T extends string>(...words: readonly T[]) {
  return (text: string): Result<readonly T[], string> => {
    const list = parseList(text);
    if (!list.ok) return list;
    const found = new Set<T>();
    for (const item of list.value) {
      const word = words.find((one) => one === item.toLowerCase());
      if (word === undefined)
        return err(`Expected some of ${words.join(', ')}, found ${shown(item)}${suggestion(item, words)}`);
      found.add(word);
    }
    return found.size === 0 ? err(`Expected some of ${words.join(', ')}, found none`) : ok([...found]);
  };
}

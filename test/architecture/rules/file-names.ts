import type { Rule } from '../tree.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SAYS_NOTHING = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib']);

/** A name is how the next reader finds the idea: kebab-case, and never a drawer for anything. */
export const fileNames: Rule = (tree) =>
  [...tree.keys()]
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const words = path.split('/').map((part) => part.replace(/^\./, '').replace(/(\.[a-z0-9]+)+$/, ''));
      const unclear = words.filter((word) => SAYS_NOTHING.has(word));
      const crooked = words.filter((word) => !KEBAB.test(word));
      return [
        ...crooked.map((word) => `${path}: ${word} is not kebab-case`),
        ...unclear.map((word) => `${path}: ${word} does not say what is inside`),
      ];
    });

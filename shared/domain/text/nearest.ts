import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant, or undefined when none is near enough to be a help. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly errors: number } | undefined;
  for (const name of candidates) {
    const errors = distance(plain(word), plain(name));
    if (
      errors <= (name.length < 4 ? 1 : Math.ceil(name.length * 0.4)) &&
      errors < (best?.errors ?? Number.POSITIVE_INFINITY)
    ) {
      best = { name, errors };
    }
  }
  return best?.name;
}

/** `, did you mean "x"?` for the end of a message, or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const name = nearest(word, candidates);
  return name === undefined ? '' : `; did you mean "${name}"?`;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_.\s]/g, '');

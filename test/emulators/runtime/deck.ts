import type { Random } from '../../../shared/ports/random.ts';

export type Share = { readonly revision: string; readonly percent: number };

/**
 * Deals one revision per request. A deck holds one card per percent, and the cards of a revision lie one in each equal
 * part of the deck, at a random place in it. So a few requests already show the split: with two revisions, a run of
 * requests of any length is less than three from its share, where independent draws at 50 % are ten off in 400. And yet no
 * client can be in step with it, as it can with a round robin: whichever place in the sequence a request has, its
 * chance of a revision is that revision's percent.
 */
export function createDeck(shares: readonly Share[], random: Random): () => string {
  let cards = shuffle(shares, random);
  // Begin anywhere: the first cards of a fresh deck are not distributed as the shares are.
  let next = Math.floor(random() * cards.length);
  return () => {
    if (next >= cards.length) {
      cards = shuffle(shares, random);
      next = 0;
    }
    const card = cards[next++];
    if (card === undefined) throw new Error('Wanted a revision to serve a request, found no shares.');
    return card;
  };
}

function shuffle(shares: readonly Share[], random: Random): readonly string[] {
  return shares
    .flatMap(({ revision, percent }) =>
      Array.from({ length: percent }, (_, card) => ({ revision, place: (card + random()) / percent })),
    )
    .sort((left, right) => left.place - right.place)
    .map(({ revision }) => revision);
}

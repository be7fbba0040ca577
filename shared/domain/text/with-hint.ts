/** A sentence and what to do, with one point between them, however the sentence ends. */
export function withHint(sentence: string, hint: string | undefined): string {
  return hint === undefined ? sentence : `${sentence.replace(/[\s.?!]+$/, '')}. ${hint}`;
}

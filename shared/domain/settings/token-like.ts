/** How tokens begin that carry their maker's mark. */
const MARK = /^(gh[pousr]_|github_pat_|glpat|gl[sc]_|glsa_|xox[abeprs]|ya29|eyJ|hv[sbr]_|npm_|sk_|AKIA|AIza)/;
const MARKED_LENGTH = 20;
const LONGEST_WORD = 24;

/** Whether what should be a variable's name reads like a token: words of a name are short and hardly hold digits. */
export function looksLikeToken(name: string): boolean {
  return (MARK.test(name) && name.length >= MARKED_LENGTH) || name.split('_').some(isRandom);
}

function isRandom(word: string): boolean {
  const digits = word.match(/\d/g)?.length ?? 0;
  return word.length > LONGEST_WORD || (word.length >= 12 && digits >= 2);
}

/** A token for modules that lie in private repositories of one host. */
export type ModuleCredential = {
  /** `github.com` */
  readonly host: string;
  readonly token: string;
};

/**
 * Text of a global configuration of git that gives a token to one host alone, however a module names the repository there. git
 * reads only the global one for modules: that of the checkout is not theirs. The user's own is read before it.
 */
export function gitConfigFor(
  credentials: readonly ModuleCredential[],
  toBase64: (text: string) => string,
): string {
  return [
    '[include]\n\tpath = ~/.gitconfig\n',
    ...credentials.map(({ host, token }) => {
      const url = `https://${host}/`;
      const basic = toBase64(`x-access-token:${token}`);
      const ssh = [`git@${host}:`, `ssh://git@${host}/`].map((form) => `\tinsteadOf = ${form}\n`).join('');
      return `[http "${url}"]\n\textraheader = AUTHORIZATION: basic ${basic}\n[url "${url}"]\n${ssh}`;
    }),
  ].join('');
}

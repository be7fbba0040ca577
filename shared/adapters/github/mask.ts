/** Hides values that were named as secrets. A runner masks by itself; a terminal and a test do not. */
export function makeMask(): { add(secret: string): void; hide(text: string): string } {
  let secrets: readonly string[] = [];
  return {
    add: (secret) => {
      if (secret === '' || secrets.includes(secret)) return;
      // Longest first: a secret that holds another goes as a whole.
      secrets = [...secrets, secret].sort((a, b) => b.length - a.length);
    },
    hide: (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
  };
}

/** Whether a variable of the environment sounds as if it held a secret, and not the name, place or age of one. */
export function soundsSecret(name: string): boolean {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
  return SECRET.test(words) && !ABOUT.test(words);
}

/** What a text holds that is a secret whatever it is called; what is not known of it may stand in the place of the password. */
export function secretIn(text: string): string | undefined {
  if (/[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i.test(text)) return 'a URL with a password in it';
  if (/(?:^|[\s;])(?:password|pwd)\s*=\s*[^\s;]+/i.test(text))
    return 'a connection string with a password in it';
  return text.includes('PRIVATE KEY-----') ? 'a private key' : undefined;
}

/** Whether a value cannot be a secret: nothing, a switch, a small number, or where a secret is kept. */
export function isHarmless(value: string): boolean {
  return /^(|true|false|yes|no|on|off|\d{1,5}|\d+ ?(?:ms|s|m|h|d)|projects\/[^/]+\/secrets\/.*|sm:\/\/.*|\/[\w./-]+)$/i.test(
    value.trim(),
  );
}

const SECRET =
  /(^|_)([A-Z\d]*PASS(WORD|WD|PHRASE)|PASS|PWD|SECRETS?|TOKEN|API_?KEY|APIKEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|CLIENT_?KEY|AUTH_?KEY|MASTER_?KEY|CREDENTIALS?|SALT|PEPPER)(_|$)/;
const ABOUT =
  /(^|_)(PUBLIC)_|_(FILE|PATH|DIR|NAME|ID|IDS|URL|URI|ENDPOINT|HOST|TTL|EXPIRY|EXPIRES(_IN)?|AGE|LIFETIME|VERSION|LENGTH|HEADER|ISSUER|AUDIENCE|TYPE|ALGORITHM|ENABLED|REQUIRED|PROVIDER|PROJECT|PREFIX|ROUNDS|LIMIT|POLICY|STORE|BACKEND|MANAGER|STRATEGY|HASHER|METHOD|FORMAT|REGION)$/;

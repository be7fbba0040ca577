/** Parts of a name, in its end where most names say what they are. */
const SECRET =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|SECRET_?KEY|AUTH_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|PWD)$/;

/** Names that end so and hold no secret. */
const PLAIN = /^(PWD|OLDPWD)$|(PUBLIC|ANON|PUBLISHABLE)_?(API_?)?(KEY|TOKEN)$/;

/** A value that only points elsewhere, or says that it comes later. */
const POINTER =
  /^\$|^(\/|\.\/|[a-z]+:\/\/|projects\/)|^(changeme|change-me|todo|xxx+|<.*>|true|false|none|null|\d{1,4})$/i;

/** By its name, and by whether it has a value that could be one. */
export function smellsOfSecret(name: string, value: string | undefined): boolean {
  const upper = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toUpperCase();
  if (value === undefined || value.trim() === '') return false;
  return SECRET.test(upper) && !PLAIN.test(upper) && !POINTER.test(value.trim());
}

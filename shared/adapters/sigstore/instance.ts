/** Public repositories sign at Sigstore's public instance, all others at that of GitHub. */
export type SigstoreInstance = 'public-good' | 'github';

/** Which of the two issued a certificate, by the organisation in its issuer. */
export function instanceOf(issuer: string): SigstoreInstance {
  return issuer.includes('GitHub, Inc.') ? 'github' : 'public-good';
}

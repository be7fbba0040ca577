/** Who the job is towards Google and towards a private service. */
export interface Identity {
  /** A valid OAuth 2 access token, renewed when it is about to end. Throws `token-exchange-refused`, `impersonation-refused`, `id-token-unavailable`, `unauthenticated`. */
  accessToken(): Promise<string>;
  /**
   * A Google ID token for `audience`; undefined when this identity cannot mint one (direct federation). A URL that ends in `/*` is what
   * Identity-Aware Proxy guards without an OAuth client: the service account signs the token itself.
   */
  idToken(audience: string): Promise<string | undefined>;
  /** Why `idToken` gives none, and what to do; absent where it gives one. */
  readonly noIdToken?: string | undefined;
  /** How the job logged in, for the log: never holds a secret. */
  readonly description: string;
}
